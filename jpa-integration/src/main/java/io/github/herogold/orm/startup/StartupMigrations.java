package io.github.herogold.orm.startup;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.lang.System.Logger.Level;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs the migrations of a unit while its factory is built, before Hibernate looks at the tables.
 *
 * <p>Properties of the unit switch it on and say how, as {@link StartupSettings} has them. What
 * fails keeps the factory from being built, and so the application from being deployed.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class StartupMigrations implements Integrator {
    private static final System.Logger LOG = System.getLogger(StartupMigrations.class.getName());

    /** For Hibernate. */
    public StartupMigrations() {}

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        UnitMigrations unit = UnitMigrations.of(sessionFactory);
        switch (unit.mode()) {
            case OFF -> {}
            case RUN -> run(unit);
            case VALIDATE -> validate(unit);
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {}

    private static void run(UnitMigrations unit) {
        try {
            List<String> adopted = unit.adopt();
            if (!adopted.isEmpty()) {
                LOG.log(Level.INFO, () -> Messages.adopted(unit.name(), adopted));
            }
            List<String> applied = unit.with(MigrationManager::runMigrations);
            LOG.log(Level.INFO, () -> Messages.applied(unit.name(), applied));
        } catch (OrmException e) {
            throw Messages.failed(unit.name(), e);
        }
    }

    private static void validate(UnitMigrations unit) {
        try {
            unit.with(StartupMigrations::validated);
            LOG.log(Level.INFO, () -> Messages.current(unit.name()));
        } catch (OrmException e) {
            throw Messages.failed(unit.name(), e);
        }
    }

    private static MigrationManager validated(MigrationManager manager) {
        manager.validate();
        return manager;
    }
}
