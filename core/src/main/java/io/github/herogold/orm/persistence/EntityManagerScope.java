package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;

/**
 * An entity manager for one piece of work, and the transaction that ends with it.
 *
 * <p>A scope that joined what the caller had open leaves it open; one that began a transaction of
 * its own commits it in {@link #complete()} and otherwise rolls it back in {@link #close()}. Not
 * thread-safe, like the entity manager in it.
 */
public final class EntityManagerScope implements AutoCloseable {
    private final EntityManager entityManager;
    private final boolean ownsTransaction;
    private final boolean ownsEntityManager;

    private EntityManagerScope(
            EntityManager entityManager, boolean ownsTransaction, boolean ownsEntityManager) {
        this.entityManager = entityManager;
        this.ownsTransaction = ownsTransaction;
        this.ownsEntityManager = ownsEntityManager;
    }

    /** Work inside whatever the caller has open. */
    static EntityManagerScope joining(EntityManager entityManager) {
        return new EntityManagerScope(entityManager, false, false);
    }

    /** Work in a new transaction of an entity manager that the caller keeps. */
    static EntityManagerScope beginning(EntityManager entityManager) {
        entityManager.getTransaction().begin();
        return new EntityManagerScope(entityManager, true, false);
    }

    /** Work in a new transaction of an entity manager that is closed with the scope. */
    static EntityManagerScope owning(EntityManager entityManager) {
        try {
            entityManager.getTransaction().begin();
        } catch (RuntimeException e) {
            entityManager.close();
            throw e;
        }
        return new EntityManagerScope(entityManager, true, true);
    }

    /**
     * The entity manager to work with.
     *
     * @return an open entity manager
     */
    public EntityManager entityManager() {
        return entityManager;
    }

    /**
     * Whether the entity manager was opened for this scope and nobody else has its entities.
     *
     * @return true if it is closed with the scope
     */
    public boolean isOwn() {
        return ownsEntityManager;
    }

    /**
     * Commits the transaction if this scope began it.
     *
     * @throws io.github.herogold.orm.OrmException if something inside marked it for rollback
     */
    public void complete() {
        if (!ownsTransaction) {
            return;
        }
        EntityTransaction transaction = entityManager.getTransaction();
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
            throw Messages.markedForRollback();
        }
        // Flushed first, so that a failure arrives as itself and not inside a RollbackException.
        entityManager.flush();
        commit(transaction);
    }

    private static void commit(EntityTransaction transaction) {
        try {
            transaction.commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof PersistenceException refusal ? refusal : e;
        }
    }

    /** Rolls back what was not completed, and closes the entity manager if the scope opened it. */
    @Override
    public void close() {
        try {
            if (ownsTransaction && entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        } finally {
            if (ownsEntityManager) {
                entityManager.close();
            }
        }
    }

    /** Makes sure that the surrounding transaction cannot commit half of this work. */
    void spoil() {
        if (!ownsTransaction && entityManager.isJoinedToTransaction()) {
            entityManager.getTransaction().setRollbackOnly();
        }
    }
}
