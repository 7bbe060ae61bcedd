package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.Timeouts;
import java.util.Optional;

/**
 * The database of a task: named before it is written to, and not made by a look at it.
 *
 * @param connection how it is reached
 * @param location where its migrations are
 * @param classLoader what has the drivers, and what Java migrations use
 * @param console where it is told of
 * @param timeouts how long to wait for what
 * @param table the table that keeps the history, if it is not the usual one
 */
record Database(
        Connection connection,
        Location location,
        ClassLoader classLoader,
        Console console,
        Timeouts timeouts,
        Optional<String> table) {

    /** The same one with its history in another table. */
    Database withTable(String name) {
        return new Database(
                connection, location, classLoader, console, timeouts, Optional.of(name));
    }

    /** The settings of a task that writes, after the database is named. */
    MigrationSettings toWrite() {
        console.notice(Messages.database(connection));
        return settings(H2File.withoutTrace(connection.url()));
    }

    /** The settings of a task that only looks; a file that is not there counts as empty. */
    MigrationSettings toRead() {
        String url = connection.url();
        if (H2File.isMissing(url)) {
            console.notice(Messages.notThereYet(connection));
            return settings(H2File.emptyInstead(url));
        }
        return settings(H2File.withoutTrace(url));
    }

    /** How people are told of it. */
    String shown() {
        return connection.shown();
    }

    private MigrationSettings settings(String url) {
        MigrationSettings settings =
                MigrationSettings.of(url)
                        .withUser(connection.user(), connection.password())
                        .withClassLoader(classLoader)
                        .withSource(location.source(classLoader))
                        .withTimeouts(timeouts)
                        .withListener(console.interruptible("", console.progress()));
        return table.map(settings::withTable).orElse(settings);
    }
}
