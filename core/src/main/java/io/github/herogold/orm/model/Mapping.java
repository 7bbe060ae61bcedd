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
        return Optional.ofNullable(unit.getIdentifier(instance));
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
     * Makes sure that a path such as {@code author.name} leads through attributes only.
     *
     * <p>Names of attributes reach a query as text, so one that comes from outside is let through
     * only if the metamodel knows it.
     */
    void requirePath(String path) {
        Optional<ManagedType<?>> owner = Optional.of(entity);
        for (String step : path.split("\\.", -1)) {
            owner = managedType(attribute(path, owner, step));
        }
    }

    private Attribute<?, ?> attribute(String path, Optional<ManagedType<?>> owner, String step) {
        return owner.stream()
                .flatMap(type -> type.getAttributes().stream())
                .filter(attribute -> attribute.getName().equals(step))
                .findFirst()
                .orElseThrow(() -> Messages.unknownAttribute(entity, path, step));
    }

    private static Optional<ManagedType<?>> managedType(Attribute<?, ?> attribute) {
        return attribute instanceof SingularAttribute<?, ?> single
                        && single.getType() instanceof ManagedType<?> type
                ? Optional.of(type)
                : Optional.empty();
    }

    private Stream<SingularAttribute<? super T, ?>> ids() {
        return entity.getSingularAttributes().stream().filter(SingularAttribute::isId);
    }
}
