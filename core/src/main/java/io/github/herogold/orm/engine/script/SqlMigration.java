package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A migration written in SQL, as one database is going to run it.
 *
 * @param up what applies it
 * @param down what undoes it; empty if nothing does
 */
public record SqlMigration(Way.Sql up, Optional<Way.Sql> down) {

    /**
     * Reads the sections that are meant for a database and splits them into statements.
     *
     * @throws InvalidMigrationException if the file cannot be used
     */
    public static SqlMigration parse(String origin, String text, SqlDialect dialect) {
        List<SqlSection> sections = SqlSection.parse(origin, text);
        Way.Sql up =
                script(origin, sections, Direction.UP, dialect)
                        .orElseThrow(() -> Messages.noSection(origin, Direction.UP, dialect));
        if (up.statements().isEmpty()) {
            throw Messages.emptyUp(origin);
        }
        Optional<Way.Sql> down = script(origin, sections, Direction.DOWN, dialect);
        return new SqlMigration(up, down);
    }

    private static Optional<Way.Sql> script(
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
                    throw Messages.severalSections(
                            origin, direction, only.get().line(), section.line());
                }
                only = Optional.of(section);
            }
        }
        return only;
    }

    private static Way.Sql split(String origin, SqlSection section, SqlDialect dialect) {
        try {
            List<SqlStatement> statements =
                    SqlScript.split(section.sql(), dialect).stream()
                            .map(part -> atLineOfFile(part, section))
                            .toList();
            ClientHabits.refuse(origin, statements, dialect);
            return section.transactional()
                    ? new Way.Sql(inTransaction(origin, statements, dialect), true)
                    : new Way.Sql(statements, false);
        } catch (SqlScriptException e) {
            throw Messages.unsplittable(origin, section.line() + e.line() - 1, e);
        }
    }

    private static List<SqlStatement> inTransaction(
            String origin, List<SqlStatement> statements, SqlDialect dialect) {
        return ManagedTransaction.contents(
                origin,
                statements,
                dialect,
                statement -> Messages.controlsTransaction(origin, statement));
    }

    private static SqlStatement atLineOfFile(SqlStatement part, SqlSection section) {
        return new SqlStatement(part.text(), part.line() + section.line() - 1);
    }

    /** The migration under the name of its file. */
    public LoadedMigration named(String name) {
        return new LoadedMigration(name, up, down.map(way -> way));
    }

    /** The statements of a direction; none where it has no section for it. */
    public List<String> statements(Direction direction) {
        Optional<Way.Sql> way = direction == Direction.UP ? Optional.of(up) : down;
        return way.map(Way.Sql::statements).orElse(List.of()).stream()
                .map(SqlStatement::text)
                .toList();
    }
}
