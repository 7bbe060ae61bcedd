package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What scripts for MariaDB and MySQL have that does not work out in a migration. */
final class ClientHabits {
    /** Then no table may be written but the locked ones, so not the history either. */
    private static final Pattern LOCK = Pattern.compile("(?is)lock\\s+tables?\\b.*");

    private static final Pattern ROUTINE =
            Pattern.compile(
                    "(?is)create\\b.*?\\b(procedure|function|trigger|event|package)\\b.*\\bbegin\\b.*");

    private static final Pattern END = Pattern.compile("(?i)end(\\s+\\w+)?");

    private ClientHabits() {}

    /**
     * Refuses what would fail in the middle of a migration.
     *
     * @throws InvalidMigrationException if a statement locks tables, or a routine is cut in pieces
     */
    static void refuse(String origin, List<SqlStatement> statements, SqlDialect dialect) {
        if (dialect != SqlDialect.MARIADB && dialect != SqlDialect.MYSQL) {
            return;
        }
        for (SqlStatement statement : statements) {
            if (LOCK.matcher(statement.text()).matches()) {
                throw Messages.locksTables(origin, statement);
            }
        }
        cutRoutine(statements)
                .ifPresent(
                        routine -> {
                            throw Messages.noDelimiter(origin, routine);
                        });
    }

    /** A routine whose end is a statement of its own. */
    private static Optional<SqlStatement> cutRoutine(List<SqlStatement> statements) {
        Optional<SqlStatement> open = Optional.empty();
        for (SqlStatement statement : statements) {
            if (open.isPresent() && END.matcher(statement.text()).matches()) {
                return open;
            }
            if (ROUTINE.matcher(statement.text()).matches()) {
                open = Optional.of(statement);
            }
        }
        return Optional.empty();
    }
}
