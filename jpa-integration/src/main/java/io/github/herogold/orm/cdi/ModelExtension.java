package io.github.herogold.orm.cdi;

import io.github.herogold.orm.jta.JtaTransactions;
import io.github.herogold.orm.persistence.Orm;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Makes models injectable, and lets them use the entity managers that the application injects:
 * those of its fields with both {@code @Produces} and {@code @PersistenceContext}.
 *
 * <p>A container of CDI makes it by {@link java.util.ServiceLoader}.
 */
public final class ModelExtension implements Extension {
    private final List<Bean<?>> persistenceContexts = new ArrayList<>();

    /** For the container. */
    public ModelExtension() {}

    void addBeans(@Observes BeforeBeanDiscovery discovery) {
        discovery.addAnnotatedType(ModelProducer.class, ModelProducer.class.getName());
    }

    void remember(@Observes ProcessProducerField<EntityManager, ?> field) {
        if (field.getAnnotatedProducerField().isAnnotationPresent(PersistenceContext.class)) {
            persistenceContexts.add(field.getBean());
        }
    }

    void register(@Observes AfterDeploymentValidation validated, BeanManager beans) {
        for (Bean<?> bean : persistenceContexts) {
            // It is the application's as long as the application runs, so nothing releases it.
            register(
                    (EntityManager)
                            beans.getReference(
                                    bean,
                                    EntityManager.class,
                                    beans.createCreationalContext(bean)));
        }
    }

    private static void register(EntityManager injected) {
        SessionFactoryImplementor factory =
                injected.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        JtaTransactions.of(factory, injected)
                .ifPresent(transactions -> Orm.register(factory, transactions));
    }
}
