package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

/**
 * An entity manager for one piece of work, and the transaction that ends with it.
 *
 * <p>A scope that joined what the caller had open leaves it open; one that began a transaction of
 * its own commits it in {@link #complete()} and otherwise rolls it back in {@link #close()}. Not
 * thread-safe, like the entity manager in it.
 */
public abstract sealed class EntityManagerScope implements AutoCloseable
        permits JoinedScope, BegunScope, OwnedScope {

    EntityManagerScope() {}

    /** Work inside whatever the caller has open. */
    static EntityManagerScope joining(EntityManager entityManager) {
        return new JoinedScope(entityManager);
    }

    /** Reads, each by itself, of an entity manager that was opened for them. */
    static EntityManagerScope withoutTransaction(EntityManager opened) {
        return new OwnedScope(new JoinedScope(opened));
    }

    /** Work in a new transaction of an entity manager that the caller keeps. */
    static EntityManagerScope beginning(EntityManager kept) {
        EntityTransaction transaction = kept.getTransaction();
        transaction.begin();
        return new BegunScope(kept, transaction);
    }

    /** Work in a new transaction of an entity manager that was opened for it. */
    static EntityManagerScope owning(EntityManager opened) {
        try {
            return new OwnedScope(beginning(opened));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Work in a managed transaction begun for it, and an entity manager that others keep. */
    static EntityManagerScope ending(EntityManager kept, EntityTransaction managed) {
        return new ManagedScope(kept, managed);
    }

    /** Work in a managed transaction and an entity manager that are there for it. */
    static EntityManagerScope owning(EntityManager opened, EntityTransaction managed) {
        return new OwnedScope(new ManagedScope(opened, managed));
    }

    /**
     * The entity manager to work with.
     *
     * @return an open entity manager
     */
    public abstract EntityManager entityManager();

    /**
     * Whether the entity manager was opened for this scope and nobody else has its entities.
     *
     * @return true if it is closed with the scope
     */
    public abstract boolean isOwn();

    /** Whether the transaction, if there is one, goes on after this scope. */
    abstract boolean isJoined();

    /**
     * Commits the transaction if this scope began it.
     *
     * @throws io.github.herogold.orm.OrmException if something inside marked it for rollback
     */
    public abstract void complete();

    /** Rolls back what was not completed, and closes the entity manager if the scope opened it. */
    @Override
    public abstract void close();
}
