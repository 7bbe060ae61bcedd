package io.github.herogold.orm.it.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * A unit of persistence on a database of its own whose tables Hibernate has created.
 *
 * <p>Closing it fails where a session was left open, so every test looks for leaks.
 */
public final class Unit implements AutoCloseable {
    public static final String NAME = "models";

    private final Address address;
    private final EntityManagerFactory factory;

    private Unit(Address address, PersistenceConfiguration configuration) {
        this.address = address;
        this.factory = configuration.createEntityManagerFactory();
    }

    public static Unit on(TestDatabase database, Class<?>... entities) {
        return on(database, configuration -> {}, entities);
    }

    public static Unit on(
            TestDatabase database,
            Consumer<PersistenceConfiguration> change,
            Class<?>... entities) {
        Address address = database.fresh();
        PersistenceConfiguration configuration = configuration(NAME, address, entities);
        change.accept(configuration);
        return new Unit(address, configuration);
    }

    public static Unit named(String name, TestDatabase database, Class<?>... entities) {
        Address address = database.fresh();
        return new Unit(address, configuration(name, address, entities));
    }

    public static PersistenceConfiguration configuration(
            String name, Address address, Class<?>... entities) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration(name)
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(SequenceModel.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .property("hibernate.generate_statistics", true);
        List.of(entities).forEach(configuration::managedClass);
        return configuration;
    }

    public Address address() {
        return address;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public EntityManager open() {
        return factory.createEntityManager();
    }

    public Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
    }

    /** What somebody else sees: the first column of a query on another connection, as text. */
    public List<String> see(String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> seen = new ArrayList<>();
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What somebody else does, on another connection. */
    public void run(String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            assertThat(statistics().getSessionCloseCount())
                    .as("sessions closed, of those opened")
                    .isEqualTo(statistics().getSessionOpenCount());
        } finally {
            factory.close();
        }
    }
}
