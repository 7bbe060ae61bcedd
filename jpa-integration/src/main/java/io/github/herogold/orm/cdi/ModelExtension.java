package io.github.herogold.orm.cdi;

import io.github.herogold.orm.jta.JtaTransactions;
import io.github.herogold.orm.persistence.Orm;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Makes models injectable, and lets them use the entity managers that the application has injected.
 *
 * <p>An entity manager of a container stands for the persistence context of whatever transaction
 * its caller is in, so that of one field serves all models of its unit.
 *
 * <p>A container of CDI makes it by {@link java.util.ServiceLoader}.
 */
public final class ModelExtension implements Extension {
    private final Map<String, InjectedField> fieldsOfUnits = new TreeMap<>();

    /** For the container. */
    public ModelExtension() {}

    void addBeans(@Observes BeforeBeanDiscovery discovery) {
        discovery.addAnnotatedType(ModelProducer.class, ModelProducer.class.getName());
    }

    void note(@Observes @WithAnnotations(PersistenceContext.class) ProcessAnnotatedType<?> type) {
        // What was added here says nothing new.
        if (type.getAnnotatedType().getJavaClass() != ContextHolder.class) {
            injectedFields(type.getAnnotatedType())
                    .forEach(field -> fieldsOfUnits.putIfAbsent(field.unit(), field));
        }
    }

    private static List<InjectedField> injectedFields(AnnotatedType<?> type) {
        return type.getFields().stream()
                .filter(field -> field.isAnnotationPresent(PersistenceContext.class))
                .map(
                        field ->
                                new InjectedField(
                                        field.getJavaMember(),
                                        field.getAnnotation(PersistenceContext.class)))
                .filter(InjectedField::isOfTransaction)
                .toList();
    }

    void addHolders(@Observes AfterTypeDiscovery discovered) {
        for (InjectedField field : fieldsOfUnits.values()) {
            String id = ContextHolder.class.getName() + " " + field.unit();
            discovered
                    .addAnnotatedType(ContextHolder.class, id)
                    .fields()
                    .forEach(held -> held.add(field.context()));
        }
    }

    void registerInjected(@Observes AfterDeploymentValidation validated, BeanManager beans) {
        // They are the application's as long as the application runs, so nothing destroys them.
        List<Optional<EntityManager>> held =
                beans.createInstance().select(ContextHolder.class, Any.Literal.INSTANCE).stream()
                        .map(ContextHolder::entityManager)
                        .toList();
        if (held.stream().allMatch(Optional::isPresent)) {
            held.forEach(entityManager -> register(entityManager.orElseThrow()));
        } else {
            // GlassFish injects only what it has read in the application's own classes.
            fieldsOfUnits.values().forEach(ModelExtension::registerNamed);
        }
    }

    private static void register(EntityManager injected) {
        register(hibernate(injected.getEntityManagerFactory()), () -> Optional.of(injected));
    }

    private static void registerNamed(InjectedField field) {
        Orm.factories().stream()
                .map(ModelExtension::hibernate)
                .filter(field::isOfUnit)
                .forEach(factory -> register(factory, new NamedContext(field)));
    }

    private static void register(
            SessionFactoryImplementor factory, Supplier<Optional<EntityManager>> injected) {
        JtaTransactions.of(factory, injected)
                .ifPresent(transactions -> Orm.register(factory, transactions));
    }

    private static SessionFactoryImplementor hibernate(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class);
    }
}
