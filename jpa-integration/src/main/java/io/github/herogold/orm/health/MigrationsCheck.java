package io.github.herogold.orm.health;

import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.startup.UnitMigrations;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the databases of an application have all of its migrations: of the units that run or
 * validate them when they start.
 *
 * <p>Each answer asks each database once. An application switches it on by a class of its own.
 * Thread-safe.
 *
 * <pre>{@code
 * @Readiness
 * @ApplicationScoped
 * public class Migrated extends MigrationsCheck {}
 * }</pre>
 */
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
