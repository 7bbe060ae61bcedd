package io.github.herogold.orm.engine.generate;

import io.github.herogold.orm.engine.script.ScriptLines;
import io.github.herogold.orm.engine.script.SqlMigration;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.schema.Difference;
import io.github.herogold.orm.schema.Sql;
import io.github.herogold.orm.schema.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The text of a generated migration: a section for each database, or one for several that
 * understand the same statements.
 *
 * @param differences what changes on each target
 */
record GeneratedSql(SortedMap<Target, Difference> differences) {
    /** What a section executes on a database that has nothing to change. */
    private static final String NOTHING = "-- Nothing changes on this database.\nselect 1";

    /**
     * The text, which has been read again and compared.
     *
     * @throws InvalidRequestException if a statement cannot be written into a file
     */
    String text() {
        String text =
                "-- Generated from the entities; what it changes stands in the file .schema"
                        + " beside it.\n\n"
                        + sections(Direction.UP)
                        + "\n"
                        + sections(Direction.DOWN);
        differences.keySet().forEach(target -> requireSame(text, target));
        return text;
    }

    private String sections(Direction direction) {
        Map<String, String> databases = new LinkedHashMap<>();
        for (Target target : differences.keySet()) {
            ScriptLines lines = new ScriptLines(target.dialect());
            StringBuilder section = new StringBuilder();
            statements(target, direction).forEach(it -> section.append(lines.of(it)));
            databases.merge(
                    section.toString(), target.database(), (one, other) -> one + "," + other);
        }
        StringBuilder text = new StringBuilder();
        databases.forEach(
                (section, names) ->
                        text.append(text.isEmpty() ? "" : "\n")
                                .append("-- migrate:")
                                .append(direction.name().toLowerCase(Locale.ROOT))
                                .append(" database:")
                                .append(names)
                                .append('\n')
                                .append(section));
        return text.toString();
    }

    private List<String> statements(Target target, Direction direction) {
        Difference difference = Objects.requireNonNull(differences.get(target));
        List<String> statements =
                Sql.in(target.dialect())
                        .of(direction == Direction.UP ? difference.up() : difference.down());
        return statements.isEmpty() ? List.of(NOTHING) : statements;
    }

    private void requireSame(String text, Target target) {
        SqlMigration read = SqlMigration.parse("generated", text, target.dialect());
        for (Direction direction : Direction.values()) {
            List<String> written = statements(target, direction);
            List<String> found = read.statements(direction);
            for (int i = 0; i < written.size(); i++) {
                if (found.size() <= i || !found.get(i).endsWith(withoutRemark(written.get(i)))) {
                    throw Messages.notWritable(target, written.get(i));
                }
            }
            if (found.size() > written.size()) {
                throw Messages.notWritable(target, found.get(written.size()));
            }
        }
    }

    private static String withoutRemark(String statement) {
        return statement.replaceFirst("^(--.*\n)+", "");
    }
}
