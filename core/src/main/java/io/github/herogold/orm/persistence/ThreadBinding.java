package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The entity managers that the current thread works with, the innermost first. */
final class ThreadBinding {
    private static final ThreadLocal<Deque<EntityManager>> BOUND = new ThreadLocal<>();

    private ThreadBinding() {}

    static Optional<EntityManager> mapping(Class<?> entity) {
        return innermost(entityManager -> Units.maps(entityManager, entity));
    }

    static Optional<EntityManager> of(EntityManagerFactory factory) {
        return innermost(entityManager -> factory.equals(entityManager.getEntityManagerFactory()));
    }

    static Optional<EntityManager> named(String unit) {
        return innermost(
                entityManager -> Units.name(entityManager.getEntityManagerFactory()).equals(unit));
    }

    static Optional<EntityManager> innermost() {
        return innermost(entityManager -> true);
    }

    static <R> R bind(EntityManager entityManager, Supplier<R> work) {
        Deque<EntityManager> stack = BOUND.get();
        if (stack == null) {
            stack = new ArrayDeque<>();
            BOUND.set(stack);
        }
        stack.push(entityManager);
        try {
            return work.get();
        } finally {
            stack.pop();
            if (stack.isEmpty()) {
                BOUND.remove();
            }
        }
    }

    private static Optional<EntityManager> innermost(Predicate<EntityManager> condition) {
        Deque<EntityManager> stack = BOUND.get();
        if (stack == null) {
            return Optional.empty();
        }
        return stack.stream().filter(EntityManager::isOpen).filter(condition).findFirst();
    }
}
