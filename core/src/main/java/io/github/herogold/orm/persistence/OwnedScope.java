package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;

/** Work with an entity manager that was opened for it, and closes after it. */
final class OwnedScope extends EntityManagerScope {
    private final EntityManagerScope work;

    OwnedScope(EntityManagerScope work) {
        this.work = work;
    }

    @Override
    public EntityManager entityManager() {
        return work.entityManager();
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    boolean isJoined() {
        return work.isJoined();
    }

    @Override
    public void complete() {
        work.complete();
    }

    @Override
    public void close() {
        try {
            work.close();
        } finally {
            work.entityManager().close();
        }
    }
}
