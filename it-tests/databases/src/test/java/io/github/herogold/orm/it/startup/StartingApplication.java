package io.github.herogold.orm.it.startup;

import io.github.herogold.orm.it.Address;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An application without entities that has its migrations in a folder of its class path.
 *
 * @param address its database
 * @param classes a directory of its class path
 */
record StartingApplication(Address address, Path classes) {

    /** Writes an SQL migration that can only go up. */
    void write(String migration, String up) {
        try {
            Path folder = Files.createDirectories(classes.resolve("shop/migrations"));
            Files.writeString(folder.resolve(migration + ".sql"), "-- migrate:up\n" + up);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a migration that makes a table of one column. */
    void writeTable(String migration, String table) {
        write(migration, "create table " + table + " (id int);");
    }

    EntityManagerFactory start() {
        return start(Map.of("herogold.migrations.run", "true"));
    }

    /** Builds the factory, as a server does: with the class loader of the application. */
    EntityManagerFactory start(Map<String, String> properties) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("shop")
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        // Beside the bookshop, whose migrations have the usual folder.
                        .property("herogold.migrations.location", "shop/migrations")
                        .property("hibernate.connection.pool_size", "4");
        properties.forEach(configuration::property);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            return configuration.createEntityManagerFactory();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The names of what is recorded as applied, in order. */
    List<String> recorded() {
        return column("select name from migrations where state = 'applied' order by id");
    }

    /** The first column of what a query finds. */
    List<String> column(String query) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
