package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entity managers that the current thread works with, the innermost first. */
final class ThreadBinding {
    private static final ThreadLocal<@Nullable Binding> INNERMOST = new ThreadLocal<>();

    private ThreadBinding() {}

    static Optional<EntityManager> mapping(Class<?> entity) {
        return Optional.ofNullable(joining(entity)).map(EntityManagerScope::entityManager);
    }

    /** Work inside what is bound for an entity, or null: asked for each find, so as it is kept. */
    static @Nullable EntityManagerScope joining(Class<?> entity) {
        Binding binding = INNERMOST.get();
        while (binding != null && !(binding.isOpen() && binding.maps(entity))) {
            binding = binding.outer;
        }
        return binding == null ? null : binding.scope;
    }

    static Optional<EntityManager> of(Unit unit) {
        return innermost(binding -> unit.has(binding.factory()))
                .map(EntityManagerScope::entityManager);
    }

    static Optional<EntityManager> named(String unit) {
        return innermost(binding -> unit.equals(binding.factory().getName()))
                .map(EntityManagerScope::entityManager);
    }

    static Optional<EntityManager> innermost() {
        return innermost(binding -> true).map(EntityManagerScope::entityManager);
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

    private static Optional<EntityManagerScope> innermost(Predicate<Binding> condition) {
        for (Binding binding = INNERMOST.get(); binding != null; binding = binding.outer) {
            if (binding.isOpen() && condition.test(binding)) {
                return Optional.of(binding.scope);
            }
        }
        return Optional.empty();
    }

    /** An entity manager that is worked with until the work ends, by one thread. */
    private static final class Binding {
        private final EntityManager entityManager;
        private final EntityManagerScope scope;
        private final @Nullable Binding outer;

        // Asking the metamodel each time would cost more than all else that a model adds to a find.
        private @Nullable Class<?> lastMapped;

        Binding(EntityManager entityManager, @Nullable Binding outer) {
            this.entityManager = entityManager;
            this.scope = EntityManagerScope.joining(entityManager);
            this.outer = outer;
        }

        boolean isOpen() {
            return entityManager.isOpen();
        }

        EntityManagerFactory factory() {
            return entityManager.getEntityManagerFactory();
        }

        boolean maps(Class<?> entity) {
            if (entity == lastMapped) {
                return true;
            }
            boolean maps = Unit.maps(entityManager.getMetamodel(), entity);
            if (maps) {
                lastMapped = entity;
            }
            return maps;
        }
    }
}
