package io.github.herogold.orm.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bean that has an entity manager injected: the extension says of which unit. */
@Dependent
class ContextHolder {
    private @Nullable EntityManager entityManager;

    /** The entity manager; empty where the container injects no more than it finds annotated. */
    Optional<EntityManager> entityManager() {
        return Optional.ofNullable(entityManager);
    }
}
