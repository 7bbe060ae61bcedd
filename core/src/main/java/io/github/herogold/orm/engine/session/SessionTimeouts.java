package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.Pooler;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.Timeouts;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Limits for the statements of a migration, set in the session that executes them.
 *
 * <p>Sources: PostgreSQL manual, 19.11; MariaDB manual, Server System Variables (MySQL's {@code
 * max_execution_time} is for reading only); H2 manual, SET LOCK_TIMEOUT and SET QUERY_TIMEOUT.
 *
 * @param settings the statements that set them
 */
public record SessionTimeouts(List<String> settings) {
    private static final String QUERY_TIMEOUT = "set query_timeout ";

    /**
     * The limits of a manager.
     *
     * @throws InvalidRequestException if the database does not have one that is wanted
     */
    public static SessionTimeouts of(Timeouts timeouts, Database database) {
        List<String> settings = new ArrayList<>();
        timeouts.lockWait()
                .ifPresent(wait -> settings.addAll(known(lockWait(database, wait), database)));
        timeouts.statement()
                .ifPresent(limit -> settings.addAll(known(statement(database, limit), database)));
        return new SessionTimeouts(List.copyOf(settings));
    }

    /** Sets them for a transaction, with which they end where the database can do that. */
    public void applyToTransaction(Session session, Database database) {
        if (settings.isEmpty()) {
            return;
        }
        boolean endsWithTransaction = database.dialect() == SqlDialect.POSTGRESQL;
        List<String> local =
                endsWithTransaction
                        ? settings.stream().map(s -> s.replaceFirst("^set ", "set local ")).toList()
                        : settings;
        session.on(connection -> execute(connection, local));
    }

    /**
     * Sets them in a session, where they stay.
     *
     * @throws InvalidRequestException if the session is shared with others
     */
    public void applyToSession(Session session) {
        if (!settings.isEmpty()) {
            session.on(this::applyToSession);
        }
    }

    /**
     * Sets again what is lost when Hibernate closes a statement: it takes the limit off it, and H2
     * then off the session.
     */
    public void repeat(Session session) {
        if (settings.isEmpty()) {
            return;
        }
        List<String> lost = settings.stream().filter(s -> s.startsWith(QUERY_TIMEOUT)).toList();
        if (!lost.isEmpty()) {
            session.on(connection -> execute(connection, lost));
        }
    }

    private int applyToSession(Connection connection) throws SQLException {
        if (Pooler.isBetween(connection)) {
            throw Messages.noTimeoutBehindPooler();
        }
        return execute(connection, settings);
    }

    private static int execute(Connection connection, List<String> settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
        return settings.size();
    }

    private static List<String> known(List<String> settings, Database database) {
        if (settings.isEmpty()) {
            throw Messages.noSuchTimeout(database);
        }
        return settings;
    }

    private static List<String> lockWait(Database database, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return switch (database.dialect()) {
            case POSTGRESQL -> List.of("set lock_timeout = " + wait.toMillis());
            case MARIADB, MYSQL ->
                    List.of(
                            "set session lock_wait_timeout = " + seconds,
                            "set session innodb_lock_wait_timeout = " + seconds);
            case H2 -> List.of("set lock_timeout " + wait.toMillis());
            case HSQLDB, ANSI -> List.of();
        };
    }

    private static List<String> statement(Database database, Duration limit) {
        double seconds = limit.toMillis() / 1000.0;
        return switch (database.dialect()) {
            case POSTGRESQL -> List.of("set statement_timeout = " + limit.toMillis());
            case MARIADB ->
                    List.of(
                            String.format(
                                    Locale.ROOT, "set session max_statement_time = %.3f", seconds));
            case H2 -> List.of(QUERY_TIMEOUT + limit.toMillis());
            case HSQLDB, ANSI, MYSQL -> List.of();
        };
    }
}
