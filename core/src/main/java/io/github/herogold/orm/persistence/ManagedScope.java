package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

/** Work in a transaction that was begun for it and that somebody else manages. */
final class ManagedScope extends BegunScope {

    ManagedScope(EntityManager entityManager, EntityTransaction managed) {
        super(entityManager, managed);
    }

    // Who manages transactions may not tell what a flush in its commit has met.
    @Override
    void beforeCommit() {
        entityManager().flush();
    }
}
