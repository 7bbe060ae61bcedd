package io.github.herogold.orm.it.readme;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class MigrateUserStatus extends Migration {

    @Override
    public void up(EntityManager em) {
        em.createNativeQuery("update users set status = ?1 where is_active = true")
                .setParameter(1, "active")
                .executeUpdate();
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "update users set status = null");
    }

    @Override
    public String name() {
        return "20260216_migrate_user_status";
    }
}
