package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.jta.JtaTransactions;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import java.io.Serial;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Registers every session factory with {@link Orm}, from when it is complete until it is closed,
 * unless its property {@code herogold.register} is {@code false}. Once it is closed, the static
 * metamodels of this library let go of it.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class UnitIntegrator implements Integrator {
    private static final String REGISTER = "herogold.register";

    /** For Hibernate. */
    public UnitIntegrator() {}

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        TablePerClass.requireSharedIds(metadata);
        ConstrainedModels.requireProvider(metadata, sessionFactory.getProperties());
        if (isWanted(sessionFactory)) {
            sessionFactory.addObserver(new Registration());
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {
        Orm.unregister(sessionFactory);
        SharedAttributes.letGo(sessionFactory);
    }

    /**
     * Whether a factory is to be registered: unless its property {@code herogold.register} says
     * that it is not.
     *
     * @param factory a factory
     * @return false if it says so
     */
    public static boolean isWanted(EntityManagerFactory factory) {
        Object register = factory.getProperties().get(REGISTER);
        return register == null || Boolean.parseBoolean(register.toString());
    }

    /** Waits until a factory is complete: before that it has no metamodel to ask. */
    private static final class Registration implements SessionFactoryObserver {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public void sessionFactoryCreated(SessionFactory factory) {
            JtaTransactions.of((SessionFactoryImplementor) factory)
                    .ifPresentOrElse(
                            transactions -> Orm.register(factory, transactions),
                            () -> Orm.register(factory));
        }
    }
}
