package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.JdbcExecution;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.StatementExecutor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Statements by an entity manager that no migration manager has handed out, such as one of a test
 * that calls a migration itself.
 *
 * @param entityManager the entity manager, in a transaction
 */
record ForeignEntityManager(EntityManager entityManager) implements StatementExecutor {

    /** What is asked of a connection. */
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    @Override
    public int execute(SqlStatement statement) {
        if (entityManager.isJoinedToTransaction()) {
            entityManager.flush();
        }
        return on(connection -> JdbcExecution.of(connection, statement));
    }

    @Override
    public SqlDialect dialect() {
        return on(c -> SqlDialect.ofProduct(c.getMetaData().getDatabaseProductName()));
    }

    private <R> R on(Work<R> work) {
        return entityManager.callWithConnection(
                (Connection connection) -> {
                    try {
                        return work.on(connection);
                    } catch (SQLException e) {
                        throw new PersistenceException(e.getMessage(), e);
                    }
                });
    }
}
