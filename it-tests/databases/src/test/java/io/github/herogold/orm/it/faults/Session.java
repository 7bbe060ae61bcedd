package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A session of somebody else on a server, PostgreSQL or MariaDB.
 *
 * @param address its database
 * @param id its number
 */
record Session(Address address, long id) {
    private static final int MARIADB_UNKNOWN_SESSION = 1094;

    /**
     * Waits until a session of that database executes such a statement; gives none if the process
     * that should do so has ended before that was seen.
     */
    static Optional<Session> executing(String pattern, Address address, Process process)
            throws SQLException, InterruptedException {
        try (Connection connection = address.connect();
                PreparedStatement query = connection.prepareStatement(query(address))) {
            query.setString(1, pattern);
            Optional<Session> session = Optional.empty();
            while (session.isEmpty() && process.isAlive()) {
                Thread.sleep(10);
                session = first(query).map(id -> new Session(address, id));
            }
            return session;
        }
    }

    private static String query(Address address) {
        return Databases.isPostgresql(address)
                ? "select pid from pg_stat_activity where datname = current_database()"
                        + " and state = 'active' and wait_event = 'PgSleep' and query like ?"
                : "select id from information_schema.processlist where db = database()"
                        + " and info like ?";
    }

    private static Optional<Long> first(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next() ? Optional.of(result.getLong(1)) : Optional.empty();
        }
    }

    /** Ends it, with its statement, unless both have ended by now. */
    void end() throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    Databases.isPostgresql(address)
                            ? "select pg_terminate_backend(" + id + ", 60000)"
                            : "kill connection " + id);
        } catch (SQLException e) {
            if (e.getErrorCode() != MARIADB_UNKNOWN_SESSION) {
                throw e;
            }
        }
    }
}
