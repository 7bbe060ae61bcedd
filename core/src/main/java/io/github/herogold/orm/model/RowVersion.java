package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;

/**
 * The version of an entity class, which tells whether somebody else has written a row; there may be
 * none.
 *
 * @param entity the entity class
 * @param unit what knows the versions of entities
 * @param <T> the entity class
 */
record RowVersion<T>(EntityType<T> entity, PersistenceUnitUtil unit) {

    /** Whether an entity is of the version that its row has now, as far as it knows one. */
    boolean isThatOf(T row, T instance) {
        if (instance == row || !entity.hasVersionAttribute()) {
            return true;
        }
        Object known = unit.getVersion(instance);
        return known == null || Versions.areSame(known, unit.getVersion(row));
    }

    /**
     * Gives an entity the version of its row, if it has the same in another zone, which a merge
     * would take for another version.
     */
    void align(T row, T instance) {
        if (entity.hasVersionAttribute()
                && unit.getVersion(instance) != null
                && isThatOf(row, instance)) {
            copy(row, instance);
        }
    }

    void copy(T from, T to) {
        entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .forEach(version -> AttributeAccess.to(version).copy(from, to));
    }
}
