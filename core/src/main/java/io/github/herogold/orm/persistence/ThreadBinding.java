package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entity managers that the current thread works with, the innermost first. */
final class ThreadBinding {
    private static final ThreadLocal<@Nullable Binding> INNERMOST = new ThreadLocal<>();

    private ThreadBinding() {}

    static Optional<EntityManager> mapping(Class<?> entity) {
        return innermost(entityManager -> Unit.maps(entityManager.getMetamodel(), entity));
    }

    static Optional<EntityManager> of(Unit unit) {
        return innermost(entityManager -> unit.has(entityManager.getEntityManagerFactory()));
    }

    static Optional<EntityManager> named(String unit) {
        return innermost(
                entityManager -> unit.equals(entityManager.getEntityManagerFactory().getName()));
    }

    static Optional<EntityManager> innermost() {
        return innermost(entityManager -> true);
    }

    static <R> R bind(EntityManager entityManager, Supplier<R> work) {
        Binding outer = INNERMOST.get();
        INNERMOST.set(new Binding(entityManager, outer));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                INNERMOST.remove();
            } else {
                INNERMOST.set(outer);
            }
        }
    }

    private static Optional<EntityManager> innermost(Predicate<EntityManager> condition) {
        for (Binding binding = INNERMOST.get(); binding != null; binding = binding.outer) {
            EntityManager entityManager = binding.entityManager;
            if (entityManager.isOpen() && condition.test(entityManager)) {
                return Optional.of(entityManager);
            }
        }
        return Optional.empty();
    }

    /**
     * An entity manager that is worked with until the work ends.
     *
     * @param entityManager the entity manager
     * @param outer what was bound before, and is again afterwards
     */
    private record Binding(EntityManager entityManager, @Nullable Binding outer) {}
}
