package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.connection.Connector;
import io.github.herogold.orm.engine.connection.DatabaseAddress;
import io.github.herogold.orm.engine.connection.Endpoint;
import io.github.herogold.orm.engine.connection.GivenConnections;
import io.github.herogold.orm.engine.database.OwnTables;
import io.github.herogold.orm.engine.source.Source;
import jakarta.persistence.spi.PersistenceProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final OwnTables tables;
    private final Optional<PersistenceProvider> provider;

    private MigrationSettings(Builder builder) {
        this.endpoint = builder.endpoint;
        this.classLoader = builder.classLoader;
        this.sources = List.copyOf(builder.sources);
        this.listener = builder.listener;
        this.schema = builder.schema;
        this.timeouts = builder.timeouts;
        this.tables = builder.tables;
        this.provider = builder.provider;
    }

    /** Settings that are being put together. */
    private static final class Builder {
        private Endpoint endpoint;
        private ClassLoader classLoader = MigrationSettings.class.getClassLoader();
        private List<MigrationSource> sources = List.of();
        private MigrationListener listener = new MigrationListener() {};
        private Optional<String> schema = Optional.empty();
        private Timeouts timeouts = Timeouts.usual();
        private OwnTables tables = OwnTables.USUAL;
        private Optional<PersistenceProvider> provider = Optional.empty();

        Builder(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        Builder(MigrationSettings settings) {
            this(settings.endpoint);
            this.classLoader = settings.classLoader;
            this.sources = settings.sources;
            this.listener = settings.listener;
            this.schema = settings.schema;
            this.timeouts = settings.timeouts;
            this.tables = settings.tables;
            this.provider = settings.provider;
        }
    }

    private MigrationSettings with(Consumer<Builder> change) {
        Builder builder = new Builder(this);
        change.accept(builder);
        return new MigrationSettings(builder);
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
        return new MigrationSettings(new Builder(endpoint));
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
        return with(settings -> settings.endpoint = withUser);
    }

    /**
     * These settings with the class loader that drivers are found in.
     *
     * @param newClassLoader a class loader that has this library among its parents
     * @return other settings
     */
    public MigrationSettings withClassLoader(ClassLoader newClassLoader) {
        return with(settings -> settings.classLoader = newClassLoader);
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
        return with(settings -> settings.sources = more);
    }

    /**
     * These settings with a listener instead of the one they have.
     *
     * @param newListener what hears of progress
     * @return other settings
     */
    public MigrationSettings withListener(MigrationListener newListener) {
        return with(settings -> settings.listener = newListener);
    }

    /**
     * These settings with the schema that migrations run in and the history is kept in; for MariaDB
     * and MySQL, the database.
     *
     * @param name the name of a schema that exists
     * @return other settings
     */
    public MigrationSettings withSchema(String name) {
        return with(settings -> settings.schema = Optional.of(name));
    }

    /**
     * These settings with another history than the table {@code migrations}; the lock goes with it.
     *
     * <p>Managers with different histories in one schema do not see each other, nor wait for each
     * other. An application that reads {@link MigrationRecord} with a factory of its own maps it to
     * the same table.
     *
     * @param name the name of the table as in SQL without quotes: letters, digits and underscores,
     *     at most 58
     * @return other settings
     * @throws InvalidRequestException if the name is another kind of name
     */
    public MigrationSettings withTable(String name) {
        OwnTables named = OwnTables.of(name);
        return with(settings -> settings.tables = named);
    }

    /**
     * These settings with other timeouts.
     *
     * @param newTimeouts how long to wait for what
     * @return other settings
     */
    public MigrationSettings withTimeouts(Timeouts newTimeouts) {
        return with(settings -> settings.timeouts = newTimeouts);
    }

    /**
     * These settings with the persistence provider of the unit that migrations are given.
     *
     * @param newProvider a provider, where the first that Jakarta Persistence finds is another one
     * @return other settings
     */
    public MigrationSettings withProvider(PersistenceProvider newProvider) {
        return with(settings -> settings.provider = Optional.of(newProvider));
    }

    /**
     * The database as people are told of it.
     *
     * @return its URL without any password, and who logs in
     */
    public String database() {
        return endpoint.toString();
    }

    /** What opens connections to the database. */
    Connector connector() {
        return endpoint.connector(classLoader);
    }

    /** Where migrations come from. */
    List<Source> sources() {
        return sources.stream().map(MigrationSource::source).toList();
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

    OwnTables tables() {
        return tables;
    }

    Optional<PersistenceProvider> provider() {
        return provider;
    }

    @Override
    public String toString() {
        return "MigrationSettings[" + endpoint + "]";
    }
}
