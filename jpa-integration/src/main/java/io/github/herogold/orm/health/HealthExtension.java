package io.github.herogold.orm.health;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Makes the check of migrations a bean where there is MicroProfile Health to ask it.
 *
 * <p>A container of CDI makes it by {@link java.util.ServiceLoader}.
 */
public final class HealthExtension implements Extension {
    private static final String HEALTH_CHECK = "org.eclipse.microprofile.health.HealthCheck";

    /** For the container. */
    public HealthExtension() {}

    void addCheck(@Observes BeforeBeanDiscovery discovery) {
        if (isThere(HEALTH_CHECK)) {
            discovery.addAnnotatedType(MigrationsCheck.class, MigrationsCheck.class.getName());
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, HealthExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
