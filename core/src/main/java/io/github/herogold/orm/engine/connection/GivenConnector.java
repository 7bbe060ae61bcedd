package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.CurrentSchema;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.Pooler;
import io.github.herogold.orm.engine.database.SessionSettings;
import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.migrations.ConnectionSource;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.sql.SqlDialect;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens connections of somebody else's, who gets them back as they were: what a migration has
 * changed in its session must not reach the application that has the connection next.
 */
final class GivenConnector implements Connector {
    private final ConnectionSource source;
    private final Map<Connection, Condition> before = new ConcurrentHashMap<>();

    GivenConnector(ConnectionSource source) {
        this.source = source;
    }

    /**
     * How a connection was when it was lent.
     *
     * @param autoCommit whether each statement commits
     * @param path what unqualified names mean, where that is all that can be told
     * @param settings all that is set; neither is there behind a pooler, where it is of nobody
     */
    private record Condition(
            boolean autoCommit, Optional<String> path, Optional<SessionSettings> settings) {
        static Condition of(Connection connection) throws SQLException {
            boolean autoCommit = connection.getAutoCommit();
            if (Database.dialectOf(connection) != SqlDialect.POSTGRESQL) {
                String path = CurrentSchema.path(connection);
                return new Condition(autoCommit, Optional.of(path), Optional.empty());
            }
            Optional<SessionSettings> settings =
                    Pooler.isBetween(connection)
                            ? Optional.empty()
                            : Optional.of(SessionSettings.of(connection));
            return new Condition(autoCommit, Optional.empty(), settings);
        }

        void restore(Connection connection) throws SQLException {
            if (path.isPresent()) {
                CurrentSchema.setPath(connection, path.get());
            }
            if (settings.isPresent()) {
                settings.get().restoreAlone(connection);
            }
            if (connection.getAutoCommit() != autoCommit) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = source.open();
        try {
            before.put(connection, Condition.of(connection));
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException | RuntimeException e) {
            source.close(connection);
            throw e;
        }
    }

    @Override
    public void close(Connection connection) throws SQLException {
        Condition condition = before.remove(connection);
        try {
            if (condition != null && !connection.isClosed()) {
                condition.restore(connection);
            }
        } catch (SQLException | RuntimeException e) {
            if (connection.isClosed()) {
                EngineLog.LOG.log(Level.DEBUG, Messages.notAsItWas(e));
            } else {
                // None is better than one that obeys settings nobody knows of.
                EngineLog.LOG.log(Level.WARNING, Messages.notAsItWas(e));
                connection.abort(Runnable::run);
            }
        } finally {
            source.close(connection);
        }
    }

    // Who gives connections has waited for them, too.
    @Override
    public Connection awaiting(Duration wait, DriverCall<Connection> opening) {
        try {
            return opening.call();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    @Override
    public DatabaseUnavailableException unreachable(SQLException cause) {
        return Messages.noConnection(cause);
    }
}
