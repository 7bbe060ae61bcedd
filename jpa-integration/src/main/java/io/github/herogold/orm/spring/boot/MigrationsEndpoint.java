package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.startup.UnitMigrations;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The migrations of an application, to be read by its operators: {@code /actuator/migrations}. */
@Endpoint(id = "migrations")
final class MigrationsEndpoint {
    private final ObjectProvider<EntityManagerFactory> factories;

    MigrationsEndpoint(ObjectProvider<EntityManagerFactory> factories) {
        this.factories = factories;
    }

    /** Those of each unit by its name, asked of the databases now. */
    @ReadOperation
    Map<String, UnitStatus> migrations() {
        Map<String, UnitStatus> units = new LinkedHashMap<>();
        for (UnitMigrations unit : UnitMigrations.of(factories.orderedStream())) {
            units.put(unit.name(), UnitStatus.of(unit.status()));
        }
        return units;
    }

    /**
     * The migrations of a unit.
     *
     * @param applied what has been applied, in the order of applying
     * @param pending what is still to be applied, in order
     * @param missing what is recorded but is not there, in the order of applying
     */
    record UnitStatus(List<String> applied, List<String> pending, List<String> missing) {
        static UnitStatus of(MigrationStatus status) {
            return new UnitStatus(status.applied(), status.pending(), status.missing());
        }
    }
}
