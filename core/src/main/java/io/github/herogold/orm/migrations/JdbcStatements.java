package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Statements on the JDBC connection of an entity manager's transaction.
 *
 * @param em the entity manager
 * @param dialect the dialect of its database
 */
record JdbcStatements(EntityManager em, SqlDialect dialect) implements StatementExecutor {

    /** Work on a JDBC connection. */
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    @Override
    public int execute(SqlStatement statement) {
        if (em.isJoinedToTransaction()) {
            em.flush();
        }
        return onConnection(em, connection -> execute(connection, statement.text()));
    }

    /**
     * Does work on the connection of an entity manager.
     *
     * <p>Providers wrap what such work throws, each in its own way, so nothing is thrown across
     * them.
     *
     * @throws PersistenceException around the SQLException of the work
     */
    static <R> R onConnection(EntityManager em, Work<R> work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AtomicReference<@Nullable R> result = new AtomicReference<>();
        em.runWithConnection(
                (Connection connection) -> {
                    try {
                        result.set(work.on(connection));
                    } catch (SQLException | RuntimeException | Error e) {
                        failure.set(e);
                    }
                });
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        if (thrown != null) {
            throw new PersistenceException(thrown.getMessage(), thrown);
        }
        return Objects.requireNonNull(result.get());
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
