package io.github.herogold.orm.model;

import jakarta.persistence.PersistenceUnitUtil;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the check of constraints from loading what an entity has not loaded.
 *
 * @param unit the unit of the entities, which knows
 */
record LoadedAttributes(PersistenceUnitUtil unit) implements TraversableResolver {

    @Override
    public boolean isReachable(
            @Nullable Object owner,
            Path.Node attribute,
            Class<?> root,
            Path pathToOwner,
            ElementType kind) {
        return owner == null || unit.isLoaded(owner, attribute.getName());
    }

    @Override
    public boolean isCascadable(
            @Nullable Object owner,
            Path.Node attribute,
            Class<?> root,
            Path pathToOwner,
            ElementType kind) {
        return true;
    }
}
