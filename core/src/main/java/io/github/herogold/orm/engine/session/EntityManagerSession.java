package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.database.JdbcWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The session of an entity manager, for a unit whose connections are reached in no other way.
 *
 * @param entityManager an entity manager with transactions of its own
 */
public record EntityManagerSession(EntityManager entityManager) implements Session {

    /**
     * Does work on the connection of the entity manager.
     *
     * <p>Providers wrap what such work throws, each in its own way, so nothing is thrown across
     * them.
     */
    @Override
    public <R> R on(JdbcWork<R> work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AtomicReference<@Nullable R> result = new AtomicReference<>();
        entityManager.runWithConnection(
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

    @Override
    public void begin() {
        entityManager.getTransaction().begin();
    }

    @Override
    public void commit() {
        entityManager.getTransaction().commit();
    }

    @Override
    public void rollBack() {
        entityManager.getTransaction().rollback();
        entityManager.clear();
    }

    @Override
    public boolean isActive() {
        return entityManager.getTransaction().isActive();
    }

    @Override
    public void flush() {
        if (entityManager.isJoinedToTransaction()) {
            entityManager.flush();
        }
    }

    @Override
    public boolean isRollbackOnly() {
        return entityManager.getTransaction().getRollbackOnly();
    }

    @Override
    public void close() {
        entityManager.close();
    }
}
