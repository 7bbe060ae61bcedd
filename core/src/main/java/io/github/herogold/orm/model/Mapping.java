package io.github.herogold.orm.model;

import io.github.herogold.orm.model.Assignments.Assignment;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the metamodel of a unit says of an entity class.
 *
 * @param <T> the entity class
 */
final class Mapping<T> {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

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
    private final boolean generatesId;
    private final List<Order> idOrders;
    private final String idOrdering;
    private volatile @Nullable Constraints constraints;

    private Mapping(EntityType<T> entity, PersistenceUnitUtil unit) {
        this.entity = entity;
        this.unit = unit;
        this.ids =
                entity.getSingularAttributes().stream()
                        .filter(SingularAttribute::isId)
                        .map(AttributeAccess::to)
                        .toList();
        this.generatesId = ids.stream().anyMatch(id -> id.isAnnotated(GeneratedValue.class));
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
                known =
                        new Mapping<>(
                                entity, em.getEntityManagerFactory().getPersistenceUnitUtil());
                mapping = known;
            }
            return (Mapping<T>) known;
        }
    }

    static <T> Mapping<T> of(EntityManager em, Class<T> type) {
        return LATEST.get(type).of(em, type);
    }

    /** The name that queries use. */
    String entityName() {
        return entity.getName();
    }

    Optional<Object> id(T instance) {
        return Optional.ofNullable(unit.getIdentifier(instance)).filter(id -> !isUnset(id));
    }

    // A generated id that is a primitive cannot be null.
    private boolean isUnset(Object id) {
        return id instanceof Number number && number.longValue() == 0 && generatesId();
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

    void copyVersion(T from, T to) {
        entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .forEach(version -> AttributeAccess.to(version).copy(from, to));
    }

    void copyState(T from, T to) {
        entity.getAttributes().forEach(attribute -> AttributeAccess.to(attribute).copy(from, to));
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
        Object value = instance;
        for (SingularAttribute<?, ?> step : attributes().steps(path)) {
            value = value == null ? null : valueOf(value, step, path);
        }
        return value;
    }

    // An association that is not loaded knows its id all the same.
    private @Nullable Object valueOf(
            Object owner, SingularAttribute<?, ?> step, AttributePath path) {
        if (isWholeId(step)) {
            return unit.getIdentifier(owner);
        }
        if (!unit.isLoaded(owner)) {
            throw QueryMessages.notLoaded(entity, path);
        }
        return AttributeAccess.to(step).valueOf(Instance.behindProxy(owner));
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

    /** What a bulk update has to write besides, so that the time of the change is known. */
    Stream<Assignment> changeOf(Assignments assignments) {
        return Stream.of(new AttributePath(ActiveRecord_.UPDATED_AT))
                .filter(path -> ActiveRecord.class.isAssignableFrom(entity.getJavaType()))
                .filter(assignments::leave)
                .map(path -> new Assignment(path, Orm.now()));
    }

    /** What a bulk update has to count up, so that nobody overwrites it unawares. */
    Stream<AttributePath> versionCountedUp(Assignments assignments) {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .filter(version -> WHOLE_NUMBERS.contains(version.getJavaType()))
                .map(version -> new AttributePath(version.getName()))
                .filter(assignments::leave);
    }
}
