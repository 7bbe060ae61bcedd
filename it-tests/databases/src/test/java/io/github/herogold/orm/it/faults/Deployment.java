package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A database and the migrations that are meant for it.
 *
 * @param address the database
 * @param migrations where they come from
 */
record Deployment(Address address, MigrationSource migrations) {

    /** Runs what is pending, in this process; gives the names. */
    List<String> run() {
        return run(address.url());
    }

    /** Runs what is pending, and tells of every call that this takes and, at last, of the end. */
    void run(Calls calls) throws SQLException {
        FaultyDriver driver = new FaultyDriver(address.url(), calls);
        DriverManager.registerDriver(driver);
        try {
            run(driver.url());
            calls.next("the end");
        } finally {
            DriverManager.deregisterDriver(driver);
        }
    }

    private List<String> run(String url) {
        MigrationSettings settings =
                MigrationSettings.of(url)
                        .withUser(address.user(), address.password())
                        .withSource(migrations);
        try (MigrationManager manager = MigrationManager.open(settings)) {
            return manager.runMigrations();
        }
    }

    /** Runs after a run that was disturbed, requires such an outcome, and removes the database. */
    void finish(Outcome expected) throws SQLException {
        run();
        expected.requireReachedBy(outcome());
        Databases.remove(address);
    }

    Outcome outcome() throws SQLException {
        return Outcome.of(address);
    }
}
