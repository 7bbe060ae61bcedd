package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the metamodel of a unit says of an entity class.
 *
 * @param <T> the entity class
 */
final class Mapping<T> {
    private final EntityType<T> entity;
    private final PersistenceUnitUtil unit;

    private Mapping(EntityType<T> entity, PersistenceUnitUtil unit) {
        this.entity = entity;
        this.unit = unit;
    }

    static <T> Mapping<T> of(EntityManager em, Class<T> type) {
        return new Mapping<>(
                em.getMetamodel().entity(type),
                em.getEntityManagerFactory().getPersistenceUnitUtil());
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
        return ids().anyMatch(id -> AttributeAccess.to(id).isAnnotated(GeneratedValue.class));
    }

    void forgetId(T instance) {
        ids().map(AttributeAccess::to).forEach(id -> id.clear(instance));
    }

    /** The names of the attributes that make up the id. */
    Stream<String> idNames() {
        return ids().map(Attribute::getName);
    }

    void copyVersion(T from, T to) {
        entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .forEach(version -> AttributeAccess.to(version).copy(from, to));
    }

    void copyState(T from, T to) {
        entity.getAttributes().forEach(attribute -> AttributeAccess.to(attribute).copy(from, to));
    }

    /**
     * What rows are ordered by for a path such as {@code author.name}.
     *
     * <p>Names of attributes reach a query as text, so one that comes from outside is let through
     * only if the metamodel knows it. An association on the way is followed by a subquery: as a
     * plain path it would be joined, and rows that have none would be lost.
     */
    String ordering(String path) {
        return ordering("this", entity, path, path);
    }

    private String ordering(String variable, ManagedType<?> type, String rest, String path) {
        String[] steps = rest.split("\\.", 2);
        SingularAttribute<?, ?> attribute = attribute(type, steps[0], path);
        String reached = variable + "." + attribute.getName();
        if (steps.length == 1) {
            return reached;
        }
        if (attribute.getType() instanceof EntityType<?> target) {
            String other = variable + "_" + attribute.getName();
            String value = ordering(other, target, steps[1], path);
            return "(select %s from %s %s where %s = %s)"
                    .formatted(value, target.getName(), other, other, reached);
        }
        if (attribute.getType() instanceof ManagedType<?> embedded) {
            return ordering(reached, embedded, steps[1], path);
        }
        throw Messages.unknownAttribute(entity, path, steps[1]);
    }

    private SingularAttribute<?, ?> attribute(ManagedType<?> type, String name, String path) {
        return type.getSingularAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> Messages.unknownAttribute(entity, path, name));
    }

    private Stream<SingularAttribute<? super T, ?>> ids() {
        return entity.getSingularAttributes().stream().filter(SingularAttribute::isId);
    }
}
