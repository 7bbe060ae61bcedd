package io.github.herogold.orm.management;

import io.github.herogold.orm.startup.UnitMigrations;
import java.util.List;

/**
 * The migrations of a unit, as JMX shows them.
 *
 * @param unit the unit
 */
record Migrations(UnitMigrations unit) implements MigrationsMXBean {

    @Override
    public List<String> getApplied() {
        return unit.status().applied();
    }

    @Override
    public List<String> getPending() {
        return unit.status().pending();
    }

    @Override
    public List<String> getMissing() {
        return unit.status().missing();
    }
}
