package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.provider.ProviderKnowledge;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.MapsId;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row consists of that is written by one statement. */
final class RowValues {
    private final EntityManager em;
    private final Class<?> type;
    private final Write write;
    private final Map<AttributePath, @Nullable Object> values = new LinkedHashMap<>();

    private RowValues(EntityManager em, Class<?> type, Write write) {
        this.em = em;
        this.type = type;
        this.write = write;
    }

    /**
     * The values of a new entity by attribute; a generated id is left to the database.
     *
     * @throws io.github.herogold.orm.OrmException if the entity is more than one row
     */
    static <T> Map<AttributePath, @Nullable Object> of(
            EntityManager em, Mapping<T> mapping, T entity, Write write) {
        EntityType<T> entityType = mapping.entity();
        RowValues row = new RowValues(em, entityType.getJavaType(), write);
        row.requireEmpty(entityType, entity);
        entityType.getSingularAttributes().forEach(attribute -> row.requireOwn(attribute, entity));
        row.addAll(
                entityType.getSingularAttributes().stream()
                        .filter(attribute -> !(attribute.isId() && mapping.generatesId()))
                        .filter(row::isMapped),
                "",
                entity);
        row.generate(entity);
        return row.values;
    }

    private void requireOwn(SingularAttribute<?, ?> attribute, Object entity) {
        AttributeAccess access = AttributeAccess.to(attribute);
        if (access.isAnnotated(MapsId.class)) {
            throw KeyedMessages.idOfAnother(type, attribute);
        }
        if (access.isInverse() && access.valueOf(entity) != null) {
            throw KeyedMessages.notInRow(type, attribute);
        }
    }

    private boolean isMapped(SingularAttribute<?, ?> attribute) {
        return Providers.of(em).writes(em, type, attribute.getName(), write);
    }

    private void addAll(
            Stream<? extends SingularAttribute<?, ?>> attributes,
            String prefix,
            @Nullable Object owner) {
        attributes
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .filter(attribute -> isWritten(AttributeAccess.to(attribute)))
                .forEach(attribute -> add(attribute, prefix, owner));
    }

    private boolean isWritten(AttributeAccess attribute) {
        return !attribute.isAnnotated(GeneratedValue.class) && attribute.isWritten(write);
    }

    private void add(SingularAttribute<?, ?> attribute, String prefix, @Nullable Object owner) {
        String path = prefix + attribute.getName();
        Object value = owner == null ? null : AttributeAccess.to(attribute).valueOf(owner);
        if (attribute.getType() instanceof EmbeddableType<?> embeddable) {
            requireEmpty(embeddable, value);
            addAll(embeddable.getSingularAttributes().stream(), path + ".", value);
            return;
        }
        if (value != null && attribute.getType() instanceof EntityType<?>) {
            requireAdded(attribute, value);
        }
        values.put(
                new AttributePath(path),
                value == null && attribute.isVersion()
                        ? Versions.first(attribute.getJavaType(), Orm.now()).orElse(null)
                        : value);
    }

    // What it holds is in rows of its own.
    private void requireEmpty(ManagedType<?> owner, @Nullable Object instance) {
        if (instance != null) {
            owner.getPluralAttributes().stream()
                    .filter(attribute -> !isEmpty(attribute, instance))
                    .findFirst()
                    .ifPresent(
                            attribute -> {
                                throw KeyedMessages.notInRow(type, attribute);
                            });
        }
    }

    private boolean isEmpty(PluralAttribute<?, ?, ?> attribute, Object instance) {
        Object held = AttributeAccess.to(attribute).valueOf(instance);
        if (held == null || !em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(held)) {
            return true;
        }
        if (held instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return held instanceof Collection<?> many ? many.isEmpty() : Array.getLength(held) == 0;
    }

    private void requireAdded(SingularAttribute<?, ?> attribute, Object other) {
        if (em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(other) == null) {
            throw KeyedMessages.notAdded(type, attribute);
        }
    }

    private void generate(Object entity) {
        ProviderKnowledge provider = Providers.of(em);
        values.replaceAll(
                (path, value) ->
                        provider.generatedValue(em, entity, type, path.text()).orElse(value));
    }
}
