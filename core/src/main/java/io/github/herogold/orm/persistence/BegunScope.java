package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;

/** Work in a transaction that was begun for it. */
sealed class BegunScope extends EntityManagerScope permits ManagedScope {
    private final EntityManager entityManager;
    private final EntityTransaction transaction;

    BegunScope(EntityManager entityManager, EntityTransaction transaction) {
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    @Override
    public final EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public final boolean isOwn() {
        return false;
    }

    @Override
    final boolean isJoined() {
        return false;
    }

    @Override
    public final void complete() {
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
            throw Messages.markedForRollback();
        }
        beforeCommit();
        try {
            transaction.commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    /** What the commit itself does not do well enough; nothing where the provider commits. */
    void beforeCommit() {}

    @Override
    public final void close() {
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }
}
