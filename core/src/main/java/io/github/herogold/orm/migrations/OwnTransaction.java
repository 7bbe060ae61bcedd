package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Consumer;

/**
 * Transactions of an entity manager of their own.
 *
 * @param unit where the entity managers come from
 * @param timeouts the limits of the statements
 * @param database the database
 */
record OwnTransaction(MigrationUnit unit, SessionTimeouts timeouts, Database database) {

    /**
     * Does work in a transaction, which is committed unless the work fails.
     *
     * @param name what it is, for messages
     */
    void with(String name, Consumer<EntityManager> work) {
        try (EntityManager em = unit.factory().createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            begin(transaction);
            try {
                timeouts.applyToTransaction(em, database);
                work.accept(em);
                transaction.commit();
            } catch (OrmException | Error e) {
                rollBack(transaction, e);
                throw e;
            } catch (RuntimeException e) {
                // As when a deferred constraint is violated.
                rollBack(transaction, e);
                throw Messages.notCommitted(name, database, e);
            }
        }
    }

    static void begin(EntityTransaction transaction) {
        try {
            transaction.begin();
        } catch (RuntimeException e) {
            throw Messages.noHistory(e);
        }
    }

    // What failed first is what a person wants to know, even where the connection is dead by now.
    static void rollBack(EntityTransaction transaction, Throwable failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
