package io.github.herogold.orm.health;

import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.startup.UnitMigrations;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the databases of an application have all of its migrations: of the units that run or
 * validate them when they start.
 *
 * <p>It is a bean wherever there is MicroProfile Health, and asks each database by one query.
 */
@Readiness
@ApplicationScoped
public class MigrationsCheck implements HealthCheck {

    /** For the container. */
    public MigrationsCheck() {}

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("herogold-migrations").up();
        for (UnitMigrations unit : UnitMigrations.all()) {
            MigrationStatus status = unit.status();
            response.withData(unit.name() + ".applied", status.applied().size());
            if (!status.pending().isEmpty()) {
                response.down().withData(unit.name() + ".pending", status.pending().toString());
            }
        }
        return response.build();
    }
}
