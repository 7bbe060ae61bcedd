package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.startup.UnitMigrations;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the databases of an application have all of its migrations. Each is asked once. */
final class MigrationsHealth extends AbstractHealthIndicator {
    private final ObjectProvider<EntityManagerFactory> factories;

    MigrationsHealth(ObjectProvider<EntityManagerFactory> factories) {
        super("The migrations could not be looked at");
        this.factories = factories;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (UnitMigrations unit : UnitMigrations.of(factories.orderedStream())) {
            MigrationStatus status = unit.status();
            health.withDetail(unit.name() + ".applied", status.applied().size());
            if (!status.pending().isEmpty()) {
                health.down().withDetail(unit.name() + ".pending", status.pending());
            }
        }
    }
}
