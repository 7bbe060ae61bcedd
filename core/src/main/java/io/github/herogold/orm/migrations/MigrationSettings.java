package io.github.herogold.orm.migrations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database that migrations run on, and where they come from. Immutable; its text shows no
 * password.
 */
public final class MigrationSettings {
    private final DatabaseAddress address;
    private final ClassLoader classLoader;
    private final List<MigrationSource> sources;
    private final MigrationListener listener;
    private final Optional<String> schema;
    private final Timeouts timeouts;

    private MigrationSettings(
            DatabaseAddress address,
            ClassLoader classLoader,
            List<MigrationSource> sources,
            MigrationListener listener,
            Optional<String> schema,
            Timeouts timeouts) {
        this.address = address;
        this.classLoader = classLoader;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.schema = schema;
        this.timeouts = timeouts;
    }

    /**
     * Settings for a database.
     *
     * @param url a JDBC URL
     * @return settings without a user and without migrations
     */
    public static MigrationSettings of(String url) {
        return new MigrationSettings(
                new DatabaseAddress(url, "", ""),
                MigrationSettings.class.getClassLoader(),
                List.of(),
                new MigrationListener() {},
                Optional.empty(),
                Timeouts.usual());
    }

    /**
     * These settings with a user.
     *
     * @param user the name to log in with; empty for none
     * @param password the password; empty for none
     * @return other settings
     */
    public MigrationSettings withUser(String user, String password) {
        DatabaseAddress withUser = new DatabaseAddress(address.url(), user, password);
        return new MigrationSettings(withUser, classLoader, sources, listener, schema, timeouts);
    }

    /**
     * These settings with the class loader that drivers are found in.
     *
     * @param newClassLoader a class loader that has this library among its parents
     * @return other settings
     */
    public MigrationSettings withClassLoader(ClassLoader newClassLoader) {
        return new MigrationSettings(address, newClassLoader, sources, listener, schema, timeouts);
    }

    /**
     * These settings with the migration files of a directory; Java ones are compiled against the
     * class loader that is set so far.
     *
     * @param directory a directory
     * @return other settings
     */
    public MigrationSettings withDirectory(Path directory) {
        return withSource(MigrationSource.directory(directory, classLoader));
    }

    /**
     * These settings with one more source of migrations.
     *
     * @param source where migrations come from
     * @return other settings
     */
    public MigrationSettings withSource(MigrationSource source) {
        List<MigrationSource> more = new ArrayList<>(sources);
        more.add(source);
        return new MigrationSettings(address, classLoader, more, listener, schema, timeouts);
    }

    /**
     * These settings with a listener instead of the one they have.
     *
     * @param newListener what hears of progress
     * @return other settings
     */
    public MigrationSettings withListener(MigrationListener newListener) {
        return new MigrationSettings(address, classLoader, sources, newListener, schema, timeouts);
    }

    /**
     * These settings with the schema that migrations run in and the history is kept in; for MariaDB
     * and MySQL, the database.
     *
     * @param name the name of a schema that exists
     * @return other settings
     */
    public MigrationSettings withSchema(String name) {
        return new MigrationSettings(
                address, classLoader, sources, listener, Optional.of(name), timeouts);
    }

    /**
     * These settings with other timeouts.
     *
     * @param newTimeouts how long to wait for what
     * @return other settings
     */
    public MigrationSettings withTimeouts(Timeouts newTimeouts) {
        return new MigrationSettings(address, classLoader, sources, listener, schema, newTimeouts);
    }

    DatabaseAddress address() {
        return address;
    }

    ClassLoader classLoader() {
        return classLoader;
    }

    List<MigrationSource> sources() {
        return sources;
    }

    MigrationListener listener() {
        return listener;
    }

    Optional<String> schema() {
        return schema;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    @Override
    public String toString() {
        return "MigrationSettings[" + address + "]";
    }
}
