package io.github.herogold.orm.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement executed on a JDBC connection as it is, to its last result. */
public final class JdbcExecution {
    private JdbcExecution() {}

    /**
     * Executes a statement.
     *
     * @param connection the connection
     * @param statement the statement, of which nothing is read as a parameter or an escape
     * @return how many rows it changed, or 0
     * @throws SQLException if the database refuses it, or one of its parts
     */
    public static int of(Connection connection, SqlStatement statement) throws SQLException {
        try {
            return toLastResult(connection, statement.text());
        } catch (RuntimeException e) {
            // ShardingSphere throws unchecked exceptions.
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static int toLastResult(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Else a driver would read {braces} as JDBC escapes.
            statement.setEscapeProcessing(false);
            boolean isResult = statement.execute(sql);
            int changed = Math.max(statement.getUpdateCount(), 0);
            // A later result may be an error, and is only thrown when it is asked for.
            while (isResult || statement.getUpdateCount() != -1) {
                isResult = statement.getMoreResults();
            }
            return changed;
        }
    }
}
