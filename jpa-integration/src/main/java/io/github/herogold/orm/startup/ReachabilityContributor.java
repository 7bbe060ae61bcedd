package io.github.herogold.orm.startup;

import io.github.herogold.orm.startup.StartupSettings.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.jdbc.env.internal.JdbcEnvironmentInitiator;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Says that a database is down, where Hibernate only says that it cannot tell its dialect. That is
 * asked for before any migration can be.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class ReachabilityContributor implements ServiceContributor {
    /** For Hibernate. */
    public ReachabilityContributor() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder unit) {
        StartupSettings settings = new StartupSettings(unit.getSettings());
        if (settings.mode() != Mode.OFF) {
            unit.addInitiator(new Environment(settings.unit()));
        }
    }

    /**
     * What Hibernate learns of a database.
     *
     * @param unit the name of the unit
     */
    private record Environment(String unit) implements StandardServiceInitiator<JdbcEnvironment> {
        @Override
        public Class<JdbcEnvironment> getServiceInitiated() {
            return JdbcEnvironment.class;
        }

        @Override
        public @Nullable JdbcEnvironment initiateService(
                Map<String, Object> settings, ServiceRegistryImplementor services) {
            try {
                return JdbcEnvironmentInitiator.INSTANCE.initiateService(settings, services);
            } catch (HibernateException e) {
                requireConnection(services);
                throw e;
            }
        }

        private void requireConnection(ServiceRegistryImplementor services) {
            ConnectionProvider provider = services.getService(ConnectionProvider.class);
            if (provider == null) {
                return;
            }
            try {
                Connection connection = provider.getConnection();
                provider.closeConnection(connection);
            } catch (SQLException e) {
                throw Messages.unreachable(unit, e);
            }
        }
    }
}
