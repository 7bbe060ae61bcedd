package io.github.herogold.orm.startup;

import io.github.herogold.orm.migrations.ConnectionSource;
import io.github.herogold.orm.migrations.MigrationSettings;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.jndi.JndiException;
import org.hibernate.engine.jndi.JndiNameException;
import org.hibernate.engine.jndi.spi.JndiService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.service.ServiceRegistry;

/** The connections that a unit is migrated by. */
final class UnitConnections {
    private UnitConnections() {}

    /** Settings for those of the data source that is named for it, else for those of the unit. */
    static MigrationSettings settings(StartupSettings startup, SessionFactoryImplementor factory) {
        ServiceRegistry services = factory.getServiceRegistry();
        return startup.dataSource()
                .map(name -> MigrationSettings.of(lookUp(startup, name, services)))
                .orElseGet(() -> MigrationSettings.of(provided(startup, services)));
    }

    private static DataSource lookUp(
            StartupSettings startup, String name, ServiceRegistry services) {
        try {
            if (services.requireService(JndiService.class).locate(name)
                    instanceof DataSource found) {
                return found;
            }
        } catch (JndiException | JndiNameException e) {
            throw Messages.noDataSource(startup.unit(), name, e);
        }
        throw Messages.noDataSource(startup.unit(), name);
    }

    private static ConnectionSource provided(StartupSettings startup, ServiceRegistry services) {
        ConnectionProvider provider = services.getService(ConnectionProvider.class);
        if (provider == null) {
            throw Messages.severalTenants(startup.unit());
        }
        return new ProvidedConnections(provider);
    }

    /**
     * Connections of Hibernate's.
     *
     * @param provider gives them
     */
    private record ProvidedConnections(ConnectionProvider provider) implements ConnectionSource {
        @Override
        public Connection open() throws SQLException {
            return provider.getConnection();
        }

        @Override
        public void close(Connection connection) throws SQLException {
            provider.closeConnection(connection);
        }
    }
}
