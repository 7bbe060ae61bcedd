package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;

/**
 * An entity manager for one piece of work, and the transaction that ends with it.
 *
 * <p>A scope that joined what the caller had open leaves it open; one that began a transaction of
 * its own commits it in {@link #complete()} and otherwise rolls it back in {@link #close()}. Not
 * thread-safe, like the entity manager in it.
 */
public final class EntityManagerScope implements AutoCloseable {

    /** What becomes of the entity manager after the work. */
    private enum Afterwards {
        /** Others work on with it. */
        KEPT,
        CLOSED
    }

    private final EntityManager entityManager;
    private final Afterwards afterwards;
    private final Optional<BegunTransaction> begun;

    private EntityManagerScope(
            EntityManager entityManager, Afterwards afterwards, Optional<BegunTransaction> begun) {
        this.entityManager = entityManager;
        this.afterwards = afterwards;
        this.begun = begun;
    }

    /** Work inside whatever the caller has open. */
    static EntityManagerScope joining(EntityManager entityManager) {
        return new EntityManagerScope(entityManager, Afterwards.KEPT, Optional.empty());
    }

    /** Reads, each by itself, of an entity manager that was opened for them. */
    static EntityManagerScope withoutTransaction(EntityManager opened) {
        return new EntityManagerScope(opened, Afterwards.CLOSED, Optional.empty());
    }

    /** Work in a new transaction of an entity manager that the caller keeps. */
    static EntityManagerScope beginning(EntityManager kept) {
        return new EntityManagerScope(
                kept, Afterwards.KEPT, Optional.of(BegunTransaction.begin(kept)));
    }

    /** Work in a new transaction of an entity manager that was opened for it. */
    static EntityManagerScope owning(EntityManager opened) {
        try {
            return new EntityManagerScope(
                    opened, Afterwards.CLOSED, Optional.of(BegunTransaction.begin(opened)));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Work in a managed transaction begun for it, and an entity manager that others keep. */
    static EntityManagerScope ending(EntityManager kept, EntityTransaction managed) {
        return new EntityManagerScope(kept, Afterwards.KEPT, managed(managed));
    }

    /** Work in a managed transaction and an entity manager that are there for it. */
    static EntityManagerScope owning(EntityManager opened, EntityTransaction managed) {
        return new EntityManagerScope(opened, Afterwards.CLOSED, managed(managed));
    }

    private static Optional<BegunTransaction> managed(EntityTransaction transaction) {
        return Optional.of(new BegunTransaction(transaction, BegunTransaction.Committer.OTHERS));
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
        return afterwards == Afterwards.CLOSED;
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
        begun.ifPresent(transaction -> transaction.commit(entityManager));
    }

    /** Rolls back what was not completed, and closes the entity manager if the scope opened it. */
    @Override
    public void close() {
        try {
            begun.ifPresent(BegunTransaction::rollbackUnlessEnded);
        } finally {
            if (isOwn()) {
                entityManager.close();
            }
        }
    }
}
