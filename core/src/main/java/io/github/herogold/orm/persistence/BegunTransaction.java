package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;

/**
 * A transaction that was begun for one piece of work.
 *
 * @param transaction the transaction, which is active
 * @param committer who commits it in the end
 */
record BegunTransaction(EntityTransaction transaction, Committer committer) {

    /** Who commits a transaction, and so tells what its flush has met. */
    enum Committer {
        PROVIDER,
        /** JTA or a framework, which may not tell what a flush in its commit has met. */
        OTHERS
    }

    static BegunTransaction begin(EntityManager entityManager) {
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        return new BegunTransaction(transaction, Committer.PROVIDER);
    }

    void commit(EntityManager entityManager) {
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
            throw Messages.markedForRollback();
        }
        if (committer == Committer.OTHERS) {
            entityManager.flush();
        }
        try {
            transaction.commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    void rollbackUnlessEnded() {
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }
}
