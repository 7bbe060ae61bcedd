package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.database.JdbcWork;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/**
 * A session of the database with transactions of the engine, one after another, and an entity
 * manager in them for migrations that want one.
 *
 * <p>What fails in the database throws a PersistenceException around the SQLException.
 */
public sealed interface Session extends AutoCloseable permits OwnSession, EntityManagerSession {

    /** Does work on the connection of this session. */
    <R> R on(JdbcWork<R> work);

    /** Begins a transaction. */
    void begin();

    /** Commits the transaction. */
    void commit();

    /** Rolls the transaction back. */
    void rollBack();

    /** Whether it is in a transaction. */
    boolean isActive();

    /** The entity manager in the transactions of this session. */
    EntityManager entityManager();

    /** Writes what the entity manager, if there is one yet, holds back. */
    void flush();

    /** Whether the only way that the transaction can end is to be rolled back. */
    boolean isRollbackOnly();

    @Override
    void close();

    /** Begins a transaction where the reason of a failure is that the database does not answer. */
    default void beginFirst() {
        try {
            begin();
        } catch (PersistenceException e) {
            throw Refusal.of(e);
        }
    }

    /**
     * Rolls back what is not committed, and closes.
     *
     * @throws DatabaseUnavailableException if the database refuses, or does not answer
     */
    default void end() {
        try (this) {
            if (isActive()) {
                rollBack();
            }
        } catch (PersistenceException e) {
            throw Refusal.of(e);
        }
    }

    /** Does the same after a failure, which is what a person wants to know of. */
    default void endAfter(Throwable failure) {
        try {
            end();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
