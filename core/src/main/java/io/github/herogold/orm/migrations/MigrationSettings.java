package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The database that migrations run on, and where they come from. Immutable; its text shows no
 * password.
 */
public final class MigrationSettings {
    private final Endpoint endpoint;
    private final ClassLoader classLoader;
    private final List<MigrationSource> sources;
    private final MigrationListener listener;
    private final Optional<String> schema;
    private final Timeouts timeouts;
    private final Optional<PersistenceProvider> provider;

    private MigrationSettings(
            Endpoint endpoint,
            ClassLoader classLoader,
            List<MigrationSource> sources,
            MigrationListener listener,
            Optional<String> schema,
            Timeouts timeouts,
            Optional<PersistenceProvider> provider) {
        this.endpoint = endpoint;
        this.classLoader = classLoader;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.schema = schema;
        this.timeouts = timeouts;
        this.provider = provider;
    }

    /**
     * Settings for a database.
     *
     * @param url a JDBC URL
     * @return settings without a user and without migrations
     */
    public static MigrationSettings of(String url) {
        return of(new DatabaseAddress(url, "", ""));
    }

    /**
     * Settings for the database of a data source, such as a pool.
     *
     * @param dataSource a data source whose connections are in no transaction
     * @return settings without migrations
     */
    public static MigrationSettings of(DataSource dataSource) {
        return of((ConnectionSource) dataSource::getConnection);
    }

    /**
     * Settings for a database whose connections somebody else keeps.
     *
     * @param connections where they come from
     * @return settings without migrations
     */
    public static MigrationSettings of(ConnectionSource connections) {
        return of(new GivenConnections(connections));
    }

    private static MigrationSettings of(Endpoint endpoint) {
        return new MigrationSettings(
                endpoint,
                MigrationSettings.class.getClassLoader(),
                List.of(),
                new MigrationListener() {},
                Optional.empty(),
                Timeouts.usual(),
                Optional.empty());
    }

    /**
     * These settings with a user.
     *
     * @param user the name to log in with; empty for none
     * @param password the password; empty for none
     * @return other settings
     * @throws io.github.herogold.orm.OrmException if the database is that of a data source, which
     *     has its user
     */
    public MigrationSettings withUser(String user, String password) {
        Endpoint withUser = endpoint.withUser(user, password);
        return new MigrationSettings(
                withUser, classLoader, sources, listener, schema, timeouts, provider);
    }

    /**
     * These settings with the class loader that drivers are found in.
     *
     * @param newClassLoader a class loader that has this library among its parents
     * @return other settings
     */
    public MigrationSettings withClassLoader(ClassLoader newClassLoader) {
        return new MigrationSettings(
                endpoint, newClassLoader, sources, listener, schema, timeouts, provider);
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
        return new MigrationSettings(
                endpoint, classLoader, more, listener, schema, timeouts, provider);
    }

    /**
     * These settings with a listener instead of the one they have.
     *
     * @param newListener what hears of progress
     * @return other settings
     */
    public MigrationSettings withListener(MigrationListener newListener) {
        return new MigrationSettings(
                endpoint, classLoader, sources, newListener, schema, timeouts, provider);
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
                endpoint, classLoader, sources, listener, Optional.of(name), timeouts, provider);
    }

    /**
     * These settings with other timeouts.
     *
     * @param newTimeouts how long to wait for what
     * @return other settings
     */
    public MigrationSettings withTimeouts(Timeouts newTimeouts) {
        return new MigrationSettings(
                endpoint, classLoader, sources, listener, schema, newTimeouts, provider);
    }

    /**
     * These settings with the persistence provider of the unit that migrations are given.
     *
     * @param newProvider a provider, where the first that Jakarta Persistence finds is another one
     * @return other settings
     */
    public MigrationSettings withProvider(PersistenceProvider newProvider) {
        return new MigrationSettings(
                endpoint,
                classLoader,
                sources,
                listener,
                schema,
                timeouts,
                Optional.of(newProvider));
    }

    Endpoint endpoint() {
        return endpoint;
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

    /** Builds the unit that migrations are given. */
    EntityManagerFactory build(PersistenceConfiguration configuration) {
        return provider.map(known -> known.createEntityManagerFactory(configuration))
                .orElseGet(configuration::createEntityManagerFactory);
    }

    @Override
    public String toString() {
        return "MigrationSettings[" + endpoint + "]";
    }
}
