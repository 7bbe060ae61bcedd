package io.github.herogold.orm.startup;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.startup.StartupSettings.Mode;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.cfg.PersistenceSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * The migrations of a unit of persistence whose properties say where they are. Thread-safe.
 *
 * @see StartupMigrations
 */
public final class UnitMigrations {
    private final SessionFactoryImplementor factory;
    private final StartupSettings settings;

    private UnitMigrations(SessionFactoryImplementor factory) {
        this.factory = factory;
        this.settings = new StartupSettings(factory.getProperties());
    }

    /**
     * The migrations of one unit.
     *
     * @param factory its factory
     * @return its migrations
     */
    public static UnitMigrations of(SessionFactoryImplementor factory) {
        return new UnitMigrations(factory);
    }

    /**
     * The migrations of every unit that runs or validates them when it starts.
     *
     * @return one for each such unit that is open
     */
    public static List<UnitMigrations> all() {
        return of(Orm.factories().stream());
    }

    /**
     * The migrations of those of some units that run or validate them when they start.
     *
     * @param factories the factories of the units
     * @return one for each such unit
     */
    public static List<UnitMigrations> of(Stream<EntityManagerFactory> factories) {
        return factories
                .map(factory -> factory.unwrap(SessionFactoryImplementor.class))
                .map(UnitMigrations::of)
                .filter(UnitMigrations::areWanted)
                .toList();
    }

    /**
     * Whether a unit that is still to be started will run or validate its migrations.
     *
     * @param unit its name
     * @param properties its properties
     * @return false if they say nothing of migrations, or that they are off
     */
    public static boolean areWanted(String unit, Map<String, String> properties) {
        Map<String, Object> named = new HashMap<>(properties);
        named.put(PersistenceSettings.PERSISTENCE_UNIT_NAME, unit);
        return new StartupSettings(named).mode() != Mode.OFF;
    }

    /**
     * The name of the unit.
     *
     * @return a name
     */
    public String name() {
        return settings.unit();
    }

    /**
     * Whether the unit runs or validates them when it starts.
     *
     * @return false if its properties say nothing of migrations, or that they are off
     */
    public boolean areWanted() {
        return mode() != Mode.OFF;
    }

    Mode mode() {
        return settings.mode();
    }

    /**
     * Which migrations have been applied and which have not, asked of the database now.
     *
     * @return the status
     * @throws io.github.herogold.orm.OrmException if it cannot be told
     */
    public MigrationStatus status() {
        return with(MigrationManager::status);
    }

    /** The names of what is taken as applied because the database is older than its history. */
    List<String> adopt() {
        return settings.baseline()
                .map(last -> with(manager -> manager.adopt(last)))
                .orElse(List.of());
    }

    /** Does something with a manager of these migrations, outside the transactions of JTA. */
    <R> R with(Function<MigrationManager, R> work) {
        return OutsideTransaction.of(factory)
                .call(
                        () -> {
                            try (MigrationManager manager =
                                    MigrationManager.open(settings.forFactory(factory))) {
                                return work.apply(manager);
                            }
                        });
    }
}
