package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * A source of entity managers that somebody else opens and closes, such as a container.
 *
 * <p>Providers are found by {@link java.util.ServiceLoader} and asked before the registered
 * factories. Implementations are called from any thread.
 */
public interface EntityManagerProvider {

    /**
     * The entity manager that work on an entity is to use now.
     *
     * @param entity an entity class
     * @return an open entity manager whose unit maps the entity; empty when this provider has none
     */
    Optional<EntityManager> entityManagerFor(Class<?> entity);
}
