package io.github.herogold.orm.startup;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.startup.StartupSettings.Mode;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
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
        return Orm.factories().stream()
                .map(UnitMigrations::hibernate)
                .map(UnitMigrations::of)
                .filter(UnitMigrations::areWanted)
                .toList();
    }

    private static SessionFactoryImplementor hibernate(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class);
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
