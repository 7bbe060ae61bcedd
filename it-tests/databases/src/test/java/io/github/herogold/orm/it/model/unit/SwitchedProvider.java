package io.github.herogold.orm.it.model.unit;

import io.github.herogold.orm.persistence.EntityManagerProvider;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A provider that is always found, and has an entity manager only while a test gives it one. */
public final class SwitchedProvider implements EntityManagerProvider {
    private static final AtomicReference<Optional<EntityManager>> GIVEN =
            new AtomicReference<>(Optional.empty());

    public static void on(EntityManager entityManager) {
        GIVEN.set(Optional.of(entityManager));
    }

    public static void off() {
        GIVEN.set(Optional.empty());
    }

    @Override
    public Optional<EntityManager> entityManagerFor(Class<?> entity) {
        return GIVEN.get();
    }
}
