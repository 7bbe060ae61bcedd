package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Statements on the JDBC connection of a session.
 *
 * @param session the session
 * @param dialect the dialect of its database
 */
record JdbcStatements(Session session, SqlDialect dialect) implements StatementExecutor {

    /** Statements in the dialect that the session says. */
    static JdbcStatements of(Session session) {
        return new JdbcStatements(session, session.on(Database::of).dialect());
    }

    @Override
    public int execute(SqlStatement statement) {
        session.flush();
        return session.on(connection -> execute(connection, statement.text()));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try {
            return toLastResult(connection, sql);
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
