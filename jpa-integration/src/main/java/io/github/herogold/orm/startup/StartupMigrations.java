package io.github.herogold.orm.startup;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
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
        StartupSettings settings = StartupSettings.of(sessionFactory.getProperties());
        switch (settings.mode()) {
            case OFF -> {}
            case RUN -> withManager(settings, sessionFactory, this::run);
            case VALIDATE -> withManager(settings, sessionFactory, this::validate);
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {}

    /** What is done at start-up. */
    private interface Work {
        void with(MigrationManager manager, String unit);
    }

    private static void withManager(
            StartupSettings settings, SessionFactoryImplementor factory, Work work) {
        String unit = settings.unit();
        try {
            OutsideTransaction.of(factory)
                    .run(
                            () -> {
                                try (MigrationManager manager =
                                        MigrationManager.open(settings.forFactory(factory))) {
                                    work.with(manager, unit);
                                }
                            });
        } catch (OrmException e) {
            throw Messages.failed(unit, e);
        }
    }

    private void run(MigrationManager manager, String unit) {
        List<String> applied = manager.runMigrations();
        log(() -> Messages.applied(unit, applied));
    }

    private void validate(MigrationManager manager, String unit) {
        manager.validate();
        log(() -> Messages.current(unit));
    }

    private static void log(Supplier<String> text) {
        LOG.log(Level.INFO, text);
    }
}
