package io.github.herogold.orm.testing;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.testing.TestSettings.Login;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A migrated database, and the unit of persistence over it. */
final class MigratedUnit implements AutoCloseable {
    private final Optional<MemoryDatabase> memory;
    private final SessionFactoryImplementor factory;

    private MigratedUnit(Optional<MemoryDatabase> memory, SessionFactoryImplementor factory) {
        this.memory = memory;
        this.factory = factory;
    }

    /**
     * Migrates the database and builds the factory.
     *
     * @throws io.github.herogold.orm.OrmException if a migration fails, or there is none
     */
    static MigratedUnit of(TestSettings settings, ClassLoader classLoader) {
        if (settings.login().isPresent()) {
            Login login = settings.login().get();
            migrate(login, MigrationSource.at(settings.migrations(), classLoader));
            return new MigratedUnit(Optional.empty(), factory(settings, login));
        }
        MemoryDatabase memory = MemoryDatabase.open();
        try {
            migrate(memory.login(), MigrationSource.at(settings.migrations(), classLoader));
            return new MigratedUnit(Optional.of(memory), factory(settings, memory.login()));
        } catch (RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    SessionFactoryImplementor factory() {
        return factory;
    }

    @Override
    public void close() {
        factory.close();
        memory.ifPresent(MemoryDatabase::close);
    }

    private static void migrate(Login login, MigrationSource source) {
        MigrationSettings settings =
                MigrationSettings.of(login.url())
                        .withUser(login.user(), login.password())
                        .withSource(source);
        try (MigrationManager manager = MigrationManager.open(settings)) {
            manager.runMigrations();
        }
    }

    private static SessionFactoryImplementor factory(TestSettings settings, Login login) {
        Map<String, Object> properties = properties(settings, login);
        EntityManagerFactory factory =
                settings.entities().isEmpty()
                        ? ofFile(settings.unit(), properties)
                        : ofEntities(settings, properties);
        return factory.unwrap(SessionFactoryImplementor.class);
    }

    private static EntityManagerFactory ofFile(String unit, Map<String, Object> properties) {
        return Optional.ofNullable(
                        new HibernatePersistenceProvider()
                                .createEntityManagerFactory(unit, properties))
                .orElseThrow(() -> Messages.unknownUnit(unit));
    }

    private static EntityManagerFactory ofEntities(
            TestSettings settings, Map<String, Object> properties) {
        PersistenceConfiguration configuration =
                new HibernatePersistenceConfiguration(
                        settings.unit().isEmpty() ? "tests" : settings.unit());
        settings.entities().forEach(configuration::managedClass);
        properties.forEach(configuration::property);
        return configuration.createEntityManagerFactory();
    }

    private static Map<String, Object> properties(TestSettings settings, Login login) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceConfiguration.JDBC_URL, login.url());
        properties.put(PersistenceConfiguration.JDBC_USER, login.user());
        properties.put(PersistenceConfiguration.JDBC_PASSWORD, login.password());
        properties.put(PersistenceConfiguration.JDBC_DRIVER, driver(login));
        // The migrations make the tables. Hibernate's own name for this comes second to the
        // standard one, which a file may have.
        properties.put(
                PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION,
                settings.properties().getOrDefault("hibernate.hbm2ddl.auto", "none"));
        // Models of other tests are not looked for here.
        properties.put("herogold.register", "false");
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.putAll(settings.properties());
        return properties;
    }

    /** The driver of the database, since a file may name that of another. */
    private static String driver(Login login) {
        try {
            return DriverManager.getDriver(login.url()).getClass().getName();
        } catch (SQLException e) {
            throw Messages.noDriver(e);
        }
    }
}
