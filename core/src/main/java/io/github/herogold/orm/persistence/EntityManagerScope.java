package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.util.Optional;

/**
 * An entity manager for one piece of work, and the transaction that ends with it.
 *
 * <p>A scope that joined what the caller had open leaves it open; one that began a transaction of
 * its own commits it in {@link #complete()} and otherwise rolls it back in {@link #close()}. Not
 * thread-safe, like the entity manager in it.
 */
public final class EntityManagerScope implements AutoCloseable {
    private final EntityManager entityManager;
    private final Optional<EntityTransaction> begun;
    private final boolean flushesFirst;
    private final boolean ownsEntityManager;

    private EntityManagerScope(
            EntityManager entityManager,
            Optional<EntityTransaction> begun,
            boolean flushesFirst,
            boolean ownsEntityManager) {
        this.entityManager = entityManager;
        this.begun = begun;
        this.flushesFirst = flushesFirst;
        this.ownsEntityManager = ownsEntityManager;
    }

    /** Work inside whatever the caller has open. */
    static EntityManagerScope joining(EntityManager entityManager) {
        return new EntityManagerScope(entityManager, Optional.empty(), false, false);
    }

    /** Reads, each by itself, of an entity manager that was opened for them. */
    static EntityManagerScope withoutTransaction(EntityManager opened) {
        return new EntityManagerScope(opened, Optional.empty(), false, true);
    }

    /** Work in a new transaction of an entity manager that the caller keeps. */
    static EntityManagerScope beginning(EntityManager kept) {
        return new EntityManagerScope(kept, Optional.of(begun(kept)), false, false);
    }

    /** Work in a new transaction of an entity manager that was opened for it. */
    static EntityManagerScope owning(EntityManager opened) {
        try {
            return new EntityManagerScope(opened, Optional.of(begun(opened)), false, true);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static EntityTransaction begun(EntityManager entityManager) {
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        return transaction;
    }

    /** Work in a managed transaction begun for it, and an entity manager that others keep. */
    static EntityManagerScope ending(EntityManager kept, EntityTransaction managed) {
        return new EntityManagerScope(kept, Optional.of(managed), true, false);
    }

    /** Work in a managed transaction and an entity manager that are there for it. */
    static EntityManagerScope owning(EntityManager opened, EntityTransaction managed) {
        return new EntityManagerScope(opened, Optional.of(managed), true, true);
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

    /** Whether the transaction, if there is one, goes on after this scope. */
    boolean isJoined() {
        return begun.isEmpty();
    }

    /**
     * Commits the transaction if this scope began it.
     *
     * @throws io.github.herogold.orm.OrmException if something inside marked it for rollback
     */
    public void complete() {
        begun.ifPresent(this::complete);
    }

    private void complete(EntityTransaction transaction) {
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
            throw Messages.markedForRollback();
        }
        // Who manages transactions may not tell what a flush in its commit has met.
        if (flushesFirst) {
            entityManager.flush();
        }
        try {
            transaction.commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    /** Rolls back what was not completed, and closes the entity manager if the scope opened it. */
    @Override
    public void close() {
        try {
            begun.filter(EntityTransaction::isActive).ifPresent(EntityTransaction::rollback);
        } finally {
            if (ownsEntityManager) {
                entityManager.close();
            }
        }
    }
}
