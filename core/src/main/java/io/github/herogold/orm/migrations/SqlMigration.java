package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A migration written in SQL, as one database is going to run it. */
final class SqlMigration extends Migration {
    private final Script up;
    private final Optional<Script> down;

    private SqlMigration(Script up, Optional<Script> down) {
        super(Optional.empty());
        this.up = up;
        this.down = down;
    }

    /** The statements of one direction. */
    private record Script(List<SqlStatement> statements, boolean transactional) {}

    /**
     * Reads the sections that are meant for a database and splits them into statements.
     *
     * @throws InvalidMigrationException if the file cannot be used
     */
    static SqlMigration parse(String origin, String text, SqlDialect dialect) {
        List<SqlSection> sections = SqlSection.parse(origin, text);
        Script up =
                script(origin, sections, Direction.UP, dialect)
                        .orElseThrow(() -> ScriptMessages.noSection(origin, Direction.UP, dialect));
        if (up.statements().isEmpty()) {
            throw ScriptMessages.emptyUp(origin);
        }
        Optional<Script> down = script(origin, sections, Direction.DOWN, dialect);
        return new SqlMigration(up, down);
    }

    private static Optional<Script> script(
            String origin, List<SqlSection> sections, Direction direction, SqlDialect dialect) {
        Optional<SqlSection> own =
                only(origin, sections, direction, section -> section.isFor(dialect));
        return own.or(() -> only(origin, sections, direction, SqlSection::isForEveryOther))
                .map(section -> split(origin, section, dialect));
    }

    private static Optional<SqlSection> only(
            String origin,
            List<SqlSection> sections,
            Direction direction,
            Predicate<SqlSection> meant) {
        Optional<SqlSection> only = Optional.empty();
        for (SqlSection section : sections) {
            if (section.direction() == direction && meant.test(section)) {
                if (only.isPresent()) {
                    throw ScriptMessages.severalSections(
                            origin, direction, only.get().line(), section.line());
                }
                only = Optional.of(section);
            }
        }
        return only;
    }

    private static Script split(String origin, SqlSection section, SqlDialect dialect) {
        try {
            List<SqlStatement> statements =
                    SqlScript.split(section.sql(), dialect).stream()
                            .map(part -> atLineOfFile(part, section))
                            .toList();
            return section.transactional()
                    ? new Script(inTransaction(origin, statements, dialect), true)
                    : new Script(statements, false);
        } catch (SqlScriptException e) {
            throw ScriptMessages.unsplittable(origin, section.line() + e.line() - 1, e);
        }
    }

    private static List<SqlStatement> inTransaction(
            String origin, List<SqlStatement> statements, SqlDialect dialect) {
        return ManagedTransaction.contents(
                origin,
                statements,
                dialect,
                statement -> ScriptMessages.controlsTransaction(origin, statement));
    }

    private static SqlStatement atLineOfFile(SqlStatement part, SqlSection section) {
        return new SqlStatement(part.text(), part.line() + section.line() - 1);
    }

    @Override
    public void up(EntityManager em) {
        run(up, em);
    }

    @Override
    public void down(EntityManager em) {
        run(down.orElseThrow(() -> ScriptMessages.irreversible(name())), em);
    }

    @Override
    boolean isTransactional(Direction direction) {
        return direction == Direction.UP
                ? up.transactional()
                : down.map(Script::transactional).orElse(true);
    }

    @Override
    boolean isReversible() {
        return down.isPresent();
    }

    /** The statements of a direction; none where it has no section for it. */
    List<String> statements(Direction direction) {
        return script(direction).stream().map(SqlStatement::text).toList();
    }

    /** The statements of a direction with their lines; none where it has no section for it. */
    List<SqlStatement> script(Direction direction) {
        Optional<Script> script = direction == Direction.UP ? Optional.of(up) : down;
        return script.map(Script::statements).orElse(List.of());
    }

    private static void run(Script script, EntityManager em) {
        StatementExecutor executor = StatementExecutor.of(em);
        script.statements().forEach(executor::execute);
    }
}
