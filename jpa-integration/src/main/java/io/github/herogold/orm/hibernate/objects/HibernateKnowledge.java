package io.github.herogold.orm.hibernate.objects;

import io.github.herogold.orm.provider.ProviderKnowledge;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.Generator;
import org.hibernate.id.CompositeNestedGeneratedValueGenerator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.OneToOneType;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate knows beyond Jakarta Persistence.
 *
 * <p>Models make it by {@link java.util.ServiceLoader}.
 */
public final class HibernateKnowledge implements ProviderKnowledge {
    /** For models. */
    public HibernateKnowledge() {}

    @Override
    public boolean serves(EntityManager entityManager) {
        return entityManager instanceof SessionImplementor || standsForSession(entityManager);
    }

    // The specification offers no question, only this exception: Jakarta Persistence 3.2, 3.2.
    private static boolean standsForSession(EntityManager proxy) {
        try {
            return proxy.unwrap(SessionImplementor.class) != null;
        } catch (PersistenceException | IllegalStateException ofSomebodyElse) {
            return false;
        }
    }

    @Override
    public void watch(EntityManager entityManager, Object entity) {
        SessionImplementor session = session(entityManager);
        Watch.of(session)
                .map(watch -> watch.opened(session))
                .ifPresent(ledger -> ledger.note(entity));
    }

    @Override
    public void settle(EntityManager entityManager) {
        ledger(entityManager).ifPresent(Ledger::settle);
    }

    @Override
    public void release(EntityManager entityManager, Collection<?> entities) {
        ledger(entityManager).ifPresent(ledger -> ledger.release(entities));
    }

    // Parts of a composite id may be assigned although others are generated.
    @Override
    public boolean generatesIds(EntityManager entityManager, Class<?> entity) {
        Generator generator = persister(entityManager, entity).getGenerator();
        return !generator.allowAssignedIdentifiers()
                && !(generator instanceof CompositeNestedGeneratedValueGenerator);
    }

    @Override
    public Optional<Map<String, Optional<Object>>> loadedState(
            EntityManager entityManager, Object entity) {
        return LoadedState.of(session(entityManager), entity);
    }

    @Override
    public boolean writes(
            EntityManager entityManager, Class<?> entity, String attribute, Write write) {
        EntityPersister persister = persister(entityManager, entity);
        int place = Arrays.asList(persister.getPropertyNames()).indexOf(attribute);
        return place < 0 || writes(persister, place, write);
    }

    // The row of a one-to-one association by the id, or that the other side keeps, has no column.
    private static boolean writes(EntityPersister persister, int place, Write write) {
        boolean[] columns =
                write == Write.INSERT
                        ? persister.getPropertyInsertability()
                        : persister.getPropertyUpdateability();
        return columns[place] && !(persister.getPropertyTypes()[place] instanceof OneToOneType);
    }

    @Override
    public boolean isMutable(EntityManager entityManager, Class<?> entity) {
        return persister(entityManager, entity).isMutable();
    }

    @Override
    public Optional<Object> generatedValue(
            EntityManager entityManager, Object entity, Class<?> type, String attribute) {
        SessionImplementor session = session(entityManager);
        AttributeMapping mapping = persister(entityManager, type).findAttributeMapping(attribute);
        return mapping != null
                        && mapping.getGenerator() instanceof BeforeExecutionGenerator generator
                        && !generator.generatedOnExecution()
                        && generator.generatesOnInsert()
                ? Optional.ofNullable(
                        generator.generate(
                                session, entity, mapping.getValue(entity), EventType.INSERT))
                : Optional.empty();
    }

    @Override
    public boolean isGeneratedOnce(EntityManager entityManager, Class<?> entity, String attribute) {
        AttributeMapping mapping = persister(entityManager, entity).findAttributeMapping(attribute);
        Generator generator = mapping == null ? null : mapping.getGenerator();
        return generator != null && generator.generatesOnInsert() && !generator.generatesOnUpdate();
    }

    @Override
    public Optional<String> obstacleToStatement(
            EntityManager entityManager, Class<?> entity, Write write) {
        SessionImplementor session = session(entityManager);
        return new StatementObstacles(
                        persister(entityManager, entity), session.getJdbcServices().getDialect())
                .to(write);
    }

    // The type of the attribute, as an application that asks the metamodel gets it.
    @SuppressWarnings("unchecked")
    @Override
    public void bind(Query query, int position, @Nullable Object value, Type<?> type) {
        if (type instanceof BasicType<?>) {
            query.unwrap(org.hibernate.query.Query.class)
                    .setParameter(position, value, (Type<Object>) type);
        } else {
            query.setParameter(position, value);
        }
    }

    @Override
    public void requireUnderstood(
            EntityManager entityManager, String query, Optional<Class<?>> result) {
        SessionImplementor session = session(entityManager);
        Watch.of(session).ifPresent(watch -> watch.queries().require(session, query, result));
    }

    private static EntityPersister persister(EntityManager entityManager, Class<?> entity) {
        return session(entityManager)
                .getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
    }

    private static Optional<Ledger> ledger(EntityManager entityManager) {
        SessionImplementor session = session(entityManager);
        return Watch.of(session).flatMap(watch -> watch.ledger(session));
    }

    private static SessionImplementor session(EntityManager entityManager) {
        return entityManager instanceof SessionImplementor session
                ? session
                : entityManager.unwrap(SessionImplementor.class);
    }
}
