package io.github.herogold.orm.startup;

import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.cfg.PersistenceSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * What the properties of a unit say of its migrations.
 *
 * <ul>
 *   <li>{@code herogold.migrations.run}: {@code true}, {@code validate} to do no more than refuse a
 *       database that is not up to date, or {@code off}, as without it
 *   <li>{@code herogold.migrations.location}: folders of the class path, separated by commas, with
 *       or without {@code classpath:} before each; {@code migrations} without it
 *   <li>{@code herogold.migrations.schema}: the schema to migrate; that of the connections without
 *       it
 *   <li>{@code herogold.migrations.table}: the table that keeps the history; {@code migrations}
 *       without it
 *   <li>{@code herogold.migrations.baseline}: the last migration that is taken as applied where a
 *       database has tables and no history when migrations are run
 *   <li>{@code herogold.migrations.lock-timeout}: how long to wait while somebody else migrates, in
 *       seconds or as in {@code PT5M}; a minute without it
 *   <li>{@code herogold.migrations.lock-wait}, {@code herogold.migrations.statement-timeout}: how
 *       long a statement may wait for a lock of the database, and how long it may take; no limit
 *       without
 *   <li>{@code herogold.migrations.data-source}: the JNDI name of the data source to migrate by;
 *       that of the unit without it
 * </ul>
 *
 * @param properties the properties of the unit
 */
record StartupSettings(Map<String, Object> properties) {
    private static final String PREFIX = "herogold.migrations.";
    static final String RUN = PREFIX + "run";
    static final String LOCATION = PREFIX + "location";
    static final String SCHEMA = PREFIX + "schema";
    static final String TABLE = PREFIX + "table";
    static final String BASELINE = PREFIX + "baseline";
    static final String LOCK_TIMEOUT = PREFIX + "lock-timeout";
    static final String LOCK_WAIT = PREFIX + "lock-wait";
    static final String STATEMENT_TIMEOUT = PREFIX + "statement-timeout";
    static final String DATA_SOURCE = PREFIX + "data-source";

    /** What is done when the application starts. */
    enum Mode {
        RUN,
        VALIDATE,
        OFF
    }

    Mode mode() {
        String value = text(RUN).orElse("off");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "run" -> Mode.RUN;
            case "validate" -> Mode.VALIDATE;
            case "false", "off" -> Mode.OFF;
            default -> throw Messages.unknownMode(unit(), value);
        };
    }

    String unit() {
        return text(PersistenceSettings.PERSISTENCE_UNIT_NAME).orElse("(unnamed)");
    }

    /** The settings of a manager for the database of a factory. */
    MigrationSettings forFactory(SessionFactoryImplementor factory) {
        ClassLoader application = ApplicationClassLoader.get();
        MigrationSettings settings =
                UnitConnections.settings(this, factory)
                        .withClassLoader(application)
                        .withProvider(new HibernatePersistenceProvider())
                        .withTimeouts(timeouts());
        for (String location : locations()) {
            settings = settings.withSource(MigrationSource.classPath(location, application));
        }
        settings = text(SCHEMA).map(settings::withSchema).orElse(settings);
        return text(TABLE).map(settings::withTable).orElse(settings);
    }

    Optional<String> baseline() {
        return text(BASELINE);
    }

    Optional<String> dataSource() {
        return text(DATA_SOURCE);
    }

    private List<String> locations() {
        return Stream.of(text(LOCATION).orElse("migrations").split(","))
                .map(String::strip)
                .map(StartupSettings::folder)
                .filter(location -> !location.isEmpty())
                .toList();
    }

    // Others' tools ask for the prefix, and the command line takes it.
    private static String folder(String location) {
        return location.startsWith(MigrationSource.CLASS_PATH)
                ? location.substring(MigrationSource.CLASS_PATH.length())
                : location;
    }

    private Timeouts timeouts() {
        Timeouts timeouts = Timeouts.usual();
        timeouts = duration(LOCK_TIMEOUT).map(timeouts::withLock).orElse(timeouts);
        timeouts = duration(LOCK_WAIT).map(timeouts::withLockWait).orElse(timeouts);
        return duration(STATEMENT_TIMEOUT).map(timeouts::withStatement).orElse(timeouts);
    }

    private Optional<Duration> duration(String property) {
        return text(property).map(value -> duration(property, value));
    }

    private Duration duration(String property, String value) {
        return Timeouts.time(value).orElseThrow(() -> Messages.noTime(property, unit(), value));
    }

    private Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property))
                .map(Objects::toString)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
