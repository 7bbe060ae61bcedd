package io.github.herogold.orm.engine.squash;

import io.github.herogold.orm.engine.run.Recorded;
import io.github.herogold.orm.engine.script.ReplacedNames;
import io.github.herogold.orm.engine.script.ScriptLines;
import io.github.herogold.orm.engine.script.SqlMigration;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a migration that stands for others, written from what those execute.
 *
 * @param dialect the database that it was recorded for
 * @param replaces the names of the others
 * @param ups what applies them, in order
 * @param downs what undoes them, the last one first; empty if there is no way down
 */
record SquashFile(
        SqlDialect dialect,
        List<String> replaces,
        List<Recorded> ups,
        Optional<List<Recorded>> downs) {

    /**
     * The text, which has been read again and compared.
     *
     * @throws InvalidRequestException if a statement cannot be written into a file
     */
    String text(String origin) {
        StringBuilder text = new StringBuilder(ReplacedNames.line(replaces)).append("\n\n");
        append(text, Direction.UP, ups);
        downs.ifPresent(recorded -> append(text.append('\n'), Direction.DOWN, recorded));
        SqlMigration read = SqlMigration.parse(origin, text.toString(), dialect);
        requireSame(read.statements(Direction.UP), ups);
        requireSame(read.statements(Direction.DOWN), downs.orElse(List.of()));
        return text.toString();
    }

    private void append(StringBuilder text, Direction direction, List<Recorded> recorded) {
        boolean transactional = recorded.stream().allMatch(Recorded::transactional);
        text.append("-- migrate:")
                .append(direction.name().toLowerCase(Locale.ROOT))
                .append(" database:")
                .append(dialect.name().toLowerCase(Locale.ROOT))
                .append(transactional ? "" : " transaction:false")
                .append('\n');
        ScriptLines lines = new ScriptLines(dialect);
        String separator = "";
        for (Recorded one : recorded) {
            text.append(separator).append("-- ").append(one.migration()).append('\n');
            one.statements().forEach(statement -> text.append(lines.of(statement)));
            separator = "\n";
        }
    }

    private static void requireSame(List<String> read, List<Recorded> recorded) {
        int i = 0;
        for (Recorded one : recorded) {
            for (String statement : one.statements()) {
                if (i >= read.size() || !read.get(i).equals(statement)) {
                    throw Messages.notWritable(one.migration(), statement);
                }
                i++;
            }
        }
    }
}
