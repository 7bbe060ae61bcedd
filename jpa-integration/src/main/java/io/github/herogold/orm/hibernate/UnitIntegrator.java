package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.persistence.Orm;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Registers every session factory with {@link Orm} while it is open, unless its property {@code
 * herogold.register} is {@code false}.
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
        if (isWanted(sessionFactory)) {
            Orm.register(sessionFactory);
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {
        Orm.unregister(sessionFactory);
    }

    private static boolean isWanted(SessionFactoryImplementor sessionFactory) {
        Object register = sessionFactory.getProperties().get(REGISTER);
        return register == null || Boolean.parseBoolean(register.toString());
    }
}
