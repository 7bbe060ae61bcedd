package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.sql.SqlDialect;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A pooler such as PgBouncer, behind which transactions of one connection change sessions. */
public final class Pooler {
    private static final String PG_CONNECTION = "org.postgresql.PGConnection";

    private Pooler() {}

    /**
     * Whether something stands between the driver and a PostgreSQL server: a pooler makes up the
     * process id that it tells the driver, so that it can tell its clients apart.
     */
    public static boolean isBetween(Connection connection) throws SQLException {
        return Database.dialectOf(connection) == SqlDialect.POSTGRESQL
                && isBeforePostgresql(connection);
    }

    private static boolean isBeforePostgresql(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1) != toldToDriver(connection);
        }
    }

    // The driver is the user's, so core does not link to it.
    private static int toldToDriver(Connection connection) throws SQLException {
        try {
            Class<?> type =
                    Class.forName(
                            PG_CONNECTION,
                            false,
                            connection.getMetaData().getClass().getClassLoader());
            if (connection.isWrapperFor(type)) {
                Object unwrapped = connection.unwrap(type);
                return (Integer) type.getMethod("getBackendPID").invoke(unwrapped);
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            EngineLog.LOG.log(
                    Level.DEBUG, "This driver of PostgreSQL does not tell its process id.", e);
        }
        return -1;
    }
}
