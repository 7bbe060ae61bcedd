package io.github.herogold.orm.it.bookshop;

import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A database of the bookshop.
 *
 * @param address where it is
 */
record BookshopDatabase(Address address) {

    /** Creates a database that is still empty. */
    static BookshopDatabase fresh(TestDatabase database) {
        return new BookshopDatabase(database.fresh());
    }

    /** Opens a manager of the migrations in the folder, as the command line does. */
    MigrationManager migrationsOfFolder() {
        return MigrationManager.open(
                settings().withDirectory(Path.of("..", "bookshop", "migrations")));
    }

    /** Runs the migrations that the application has in its jar. */
    void migrateFromJar() {
        MigrationSource jar = MigrationSource.classPath("migrations", Book.class.getClassLoader());
        try (MigrationManager manager = MigrationManager.open(settings().withSource(jar))) {
            manager.runMigrations();
        }
    }

    /** Opens the unit, which fails if a table is not what its entity expects. */
    EntityManagerFactory openValidated() {
        return Persistence.createEntityManagerFactory(
                "bookshop",
                Map.of(
                        "jakarta.persistence.jdbc.url", address.url(),
                        "jakarta.persistence.jdbc.user", address.user(),
                        "jakarta.persistence.jdbc.password", address.password(),
                        "hibernate.hbm2ddl.auto", "validate"));
    }

    /** What is there beside the history and the lock. */
    Catalogue catalogue() throws SQLException {
        try (Connection connection = address.connect()) {
            return Catalogue.of(connection).without("migrations").without("migrations_lock");
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds. */
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private MigrationSettings settings() {
        return MigrationSettings.of(address.url()).withUser(address.user(), address.password());
    }
}
