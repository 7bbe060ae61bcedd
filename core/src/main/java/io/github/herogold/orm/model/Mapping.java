package io.github.herogold.orm.model;

import io.github.herogold.orm.provider.ProviderKnowledge;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the metamodel of a unit says of an entity class.
 *
 * @param <T> the entity class
 */
final class Mapping<T> {
    // Held by the entity class, so that nothing here outlives an application that has ended.
    private static final ClassValue<Latest> LATEST =
            new ClassValue<>() {
                @Override
                protected Latest computeValue(Class<?> type) {
                    return new Latest();
                }
            };

    private final EntityType<T> entity;
    private final PersistenceUnitUtil unit;
    private final List<AttributeAccess> ids;
    private final List<AttributeAccess> others;
    private final boolean generatesId;
    private final boolean isMutable;
    private final List<Order> idOrders;
    private final String idOrdering;
    private volatile @Nullable Constraints constraints;

    private Mapping(EntityManager em, EntityType<T> entity) {
        ProviderKnowledge provider = Providers.of(em);
        this.entity = entity;
        this.unit = em.getEntityManagerFactory().getPersistenceUnitUtil();
        this.ids =
                entity.getSingularAttributes().stream()
                        .filter(SingularAttribute::isId)
                        .map(AttributeAccess::to)
                        .toList();
        this.others = ids.stream().filter(id -> id.attribute().isAssociation()).toList();
        this.generatesId = provider.generatesIds(em, entity.getJavaType());
        this.isMutable = provider.isMutable(em, entity.getJavaType());
        this.idOrders = attributes().ids().stream().map(Order::ascending).toList();
        this.idOrdering = attributes().ordering(idOrders);
    }

    /** The mapping of an entity class that was used last, which serves as long as its unit does. */
    private static final class Latest {
        private volatile @Nullable Mapping<?> mapping;

        // What the entity type of a class says is a mapping of that class.
        @SuppressWarnings("unchecked")
        <T> Mapping<T> of(EntityManager em, Class<T> type) {
            EntityType<T> entity = em.getMetamodel().entity(type);
            Mapping<?> known = mapping;
            if (known == null || known.entity != entity) {
                known = new Mapping<>(em, entity);
                mapping = known;
            }
            return (Mapping<T>) known;
        }
    }

    static <T> Mapping<T> of(EntityManager em, Class<T> type) {
        return LATEST.get(type).of(em, type);
    }

    /** The id of an entity with a space before it; empty where it is not known without a unit. */
    static String idText(ActiveRecord entity) {
        Mapping<?> mapping = LATEST.get(entity.effectiveClass()).mapping;
        return mapping == null ? "" : mapping.idTextOf(entity);
    }

    // The text of another entity may have to be loaded.
    private String idTextOf(Object instance) {
        return ids.stream().anyMatch(part -> part.attribute().isAssociation())
                ? ""
                : ids.stream()
                        .map(part -> " " + part.valueOf(instance))
                        .collect(Collectors.joining());
    }

    /** The name that queries use. */
    String entityName() {
        return entity.getName();
    }

    Optional<Object> id(T instance) {
        return Optional.ofNullable(unit.getIdentifier(instance))
                .filter(id -> !isUnset(id) && others.stream().allMatch(it -> hasId(instance, it)));
    }

    // An entity that is part of an id may have none yet.
    private boolean hasId(T instance, AttributeAccess part) {
        Object other = part.valueOf(Instance.behindProxy(instance));
        return other != null && unit.getIdentifier(other) != null;
    }

    // A generated id that is a primitive cannot be null.
    private boolean isUnset(Object id) {
        return id instanceof Number number && number.longValue() == 0 && generatesId();
    }

    /** Throws an exception where the provider would pass over an update. */
    void requireMutable() {
        if (!isMutable) {
            throw Messages.immutable(entity.getJavaType());
        }
    }

    /** Refuses an entity that is its own id: to look for its row is to find the entity. */
    void requireIdApart(T instance) {
        if (unit.getIdentifier(instance) == instance) {
            throw Messages.ownId(entity.getJavaType());
        }
    }

    boolean generatesId() {
        return generatesId;
    }

    void forgetId(T instance) {
        ids.forEach(id -> id.clear(instance));
    }

    /** The order by id. */
    List<Order> idOrders() {
        return idOrders;
    }

    /** An order in the query language; the one by id is what most queries have. */
    String ordering(List<Order> orders) {
        return orders.equals(idOrders) ? idOrdering : attributes().ordering(orders);
    }

    /** The constraint annotations of the entity class. */
    Constraints constraints(EntityManager em) {
        Constraints known = constraints;
        if (known == null) {
            known = Constraints.of(em);
            constraints = known;
        }
        return known;
    }

    /** The attribute that tells whether somebody else has written a row. */
    RowVersion<T> version() {
        return new RowVersion<>(entity, unit);
    }

    /** Copies what a row has; what the target has not loaded stays so. */
    void copyState(T from, T to) {
        entity.getAttributes().stream()
                .filter(attribute -> isWanted(attribute, to))
                .forEach(
                        attribute -> {
                            load(from, attribute);
                            AttributeAccess.to(attribute).copy(from, to);
                        });
    }

    private boolean isWanted(Attribute<?, ?> attribute, T target) {
        return isReference(attribute) || unit.isLoaded(target, attribute.getName());
    }

    // An attribute that a build has made lazy looks like one that is null until it is loaded.
    private void load(T row, Attribute<?, ?> attribute) {
        if (!isReference(attribute) && !unit.isLoaded(row, attribute.getName())) {
            unit.load(row, attribute.getName());
        }
    }

    /** Whether the field holds something that may be loaded later, whatever is loaded now. */
    private static boolean isReference(Attribute<?, ?> attribute) {
        return attribute.isAssociation() || attribute.isCollection();
    }

    EntityType<T> entity() {
        return entity;
    }

    /**
     * What an entity has in an attribute, or in one behind it.
     *
     * @throws io.github.herogold.orm.OrmException if it would have to be loaded
     */
    @Nullable Object valueOf(Object instance, AttributePath path) {
        return valueBehind(instance, attributes().steps(path), path);
    }

    /** What is behind a value of the first attribute of a path. */
    @Nullable Object valueBehind(@Nullable Object first, AttributePath path) {
        List<SingularAttribute<?, ?>> steps = attributes().steps(path);
        return valueBehind(first, steps.subList(1, steps.size()), path);
    }

    private @Nullable Object valueBehind(
            @Nullable Object start, List<SingularAttribute<?, ?>> steps, AttributePath path) {
        Object value = start;
        for (SingularAttribute<?, ?> step : steps) {
            value = value == null ? null : valueOf(value, step, path);
        }
        return value;
    }

    /** Whether an entity has an attribute in memory, be it only a reference to what may come. */
    boolean hasLoaded(T instance, String attribute) {
        Attribute<?, ?> mapped = entity.getAttribute(attribute);
        return unit.isLoaded(instance, attribute)
                || (isReference(mapped) && AttributeAccess.to(mapped).valueOf(instance) != null);
    }

    // An association that is not loaded knows its id all the same.
    private @Nullable Object valueOf(
            Object owner, SingularAttribute<?, ?> step, AttributePath path) {
        if (isWholeId(step)) {
            return unit.getIdentifier(owner);
        }
        if (!isInMemory(owner, step)) {
            throw QueryMessages.notLoaded(entity, path);
        }
        return AttributeAccess.to(step).valueOf(Instance.behindProxy(owner));
    }

    // Of an entity of which some attributes are lazy and not loaded, others are in memory, and so
    // are references to what is not loaded: where its id is.
    private boolean isInMemory(Object owner, SingularAttribute<?, ?> step) {
        return unit.isLoaded(owner)
                || unit.isLoaded(owner, step.getName())
                || (step.isAssociation()
                        && step.getDeclaringType() instanceof EntityType<?> type
                        && type.getSingularAttributes().stream()
                                .filter(SingularAttribute::isId)
                                .anyMatch(id -> unit.isLoaded(owner, id.getName())));
    }

    private static boolean isWholeId(SingularAttribute<?, ?> step) {
        return step.isId()
                && step.getDeclaringType() instanceof IdentifiableType<?> type
                && type.hasSingleIdAttribute();
    }

    /** The attributes that queries may name. */
    Attributes<T> attributes() {
        return new Attributes<>(entity);
    }

    /** What an update of many rows may set, and sets besides. */
    KeptAttributes<T> kept() {
        return new KeptAttributes<>(entity);
    }
}
