package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;

/** Work with an entity manager as it is: in the transaction that it is in, or in none. */
final class JoinedScope extends EntityManagerScope {
    private final EntityManager entityManager;

    JoinedScope(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public boolean isOwn() {
        return false;
    }

    @Override
    boolean isJoined() {
        return true;
    }

    /** Leaves it to who began the transaction. */
    @Override
    public void complete() {}

    /** Leaves it to who opened the entity manager. */
    @Override
    public void close() {}
}
