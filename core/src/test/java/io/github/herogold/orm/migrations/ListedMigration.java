package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManager;

/** A compiled migration, whose file is not named as one; it does nothing. */
class ListedMigration extends Migration {
    @Override
    public void up(EntityManager em) {}

    @Override
    public void down(EntityManager em) {}
}
