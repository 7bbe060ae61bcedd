package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.Timeouts;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The database of a task: named before it is written to, and not made by a look at it.
 *
 * @param connection how it is reached
 * @param location where its migrations are
 * @param classLoader gives what has the drivers, and what Java migrations use; asked after the
 *     database is named, since it may have to ask Maven
 * @param console where it is told of
 * @param timeouts how long to wait for what
 * @param table the table that keeps the history, if it is not the usual one
 */
public record Database(
        Connection connection,
        Location location,
        Supplier<ClassLoader> classLoader,
        Console console,
        Timeouts timeouts,
        Optional<String> table) {

    /**
     * Whether it is in a file that does not exist, and that a look does not make.
     *
     * @return whether it is to be made
     */
    public boolean isMissing() {
        return H2File.isMissing(connection.url());
    }

    /**
     * The URL for a look.
     *
     * @return one by which nothing is made or left behind
     */
    public String urlToRead() {
        return isMissing()
                ? H2File.emptyInstead(connection.url())
                : H2File.withoutTrace(connection);
    }

    /** The same one with its history in another table. */
    Database withTable(String name) {
        return new Database(
                connection, location, classLoader, console, timeouts, Optional.of(name));
    }

    /** The settings of a task that writes, after the database is named. */
    MigrationSettings toWrite() {
        console.notice(Messages.database(connection));
        return settings(H2File.withoutTrace(connection));
    }

    /**
     * The settings of a task that only looks; a file that is not there counts as empty.
     *
     * @return the settings
     */
    public MigrationSettings toRead() {
        if (isMissing()) {
            console.notice(Messages.notThereYet(connection));
        }
        return settings(urlToRead());
    }

    /** How people are told of it. */
    String shown() {
        return connection.shown();
    }

    private MigrationSettings settings(String url) {
        ClassLoader loader = classLoader.get();
        MigrationSettings settings =
                MigrationSettings.of(url)
                        .withUser(connection.user(), connection.password())
                        .withClassLoader(loader)
                        .withSource(location.source(loader))
                        .withTimeouts(timeouts)
                        .withListener(console.interruptible("", console.progress()));
        return table.map(settings::withTable).orElse(settings);
    }
}
