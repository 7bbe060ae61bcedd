package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** A migration written in SQL, as one database is going to run it. */
final class SqlMigration extends Migration {
    private final Script up;
    private final Optional<Script> down;

    private SqlMigration(Script up, Optional<Script> down) {
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
                        .orElseThrow(() -> Messages.noSection(origin, Direction.UP, dialect));
        if (up.statements().isEmpty()) {
            throw Messages.emptyUp(origin);
        }
        Optional<Script> down = script(origin, sections, Direction.DOWN, dialect);
        return new SqlMigration(up, down);
    }

    private static Optional<Script> script(
            String origin, List<SqlSection> sections, Direction direction, SqlDialect dialect) {
        List<SqlSection> inDirection =
                sections.stream().filter(section -> section.direction() == direction).toList();
        return only(origin, direction, inDirection.stream().filter(s -> s.isFor(dialect)).toList())
                .or(
                        () ->
                                only(
                                        origin,
                                        direction,
                                        inDirection.stream()
                                                .filter(SqlSection::isForEveryOther)
                                                .toList()))
                .map(section -> split(origin, section, dialect));
    }

    private static Optional<SqlSection> only(
            String origin, Direction direction, List<SqlSection> sections) {
        if (sections.size() > 1) {
            throw Messages.severalSections(
                    origin, direction, sections.get(0).line(), sections.get(1).line());
        }
        return sections.stream().findFirst();
    }

    private static Script split(String origin, SqlSection section, SqlDialect dialect) {
        try {
            List<SqlStatement> statements =
                    SqlScript.split(section.sql(), dialect).stream()
                            .map(s -> new SqlStatement(s.text(), s.line() + section.line() - 1))
                            .toList();
            if (section.transactional()) {
                statements.forEach(statement -> requireNoTransactionControl(origin, statement));
            }
            return new Script(statements, section.transactional());
        } catch (SqlScriptException e) {
            throw Messages.unsplittable(origin, section.line() + e.line() - 1, e);
        }
    }

    private static void requireNoTransactionControl(String origin, SqlStatement statement) {
        if (TransactionControl.isIn(statement)) {
            throw Messages.controlsTransaction(origin, statement);
        }
    }

    @Override
    public void up(EntityManager em) {
        run(up, em);
    }

    @Override
    public void down(EntityManager em) {
        run(down.orElseThrow(() -> Messages.irreversible(name())), em);
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
        Optional<Script> script = direction == Direction.UP ? Optional.of(up) : down;
        return script.map(Script::statements).orElse(List.of()).stream()
                .map(SqlStatement::text)
                .toList();
    }

    private static void run(Script script, EntityManager em) {
        StatementExecutor executor = StatementExecutor.of(em);
        script.statements().forEach(executor::execute);
    }
}
