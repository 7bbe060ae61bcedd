package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FindOption;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search for one row by a key, in the way that options of the provider say.
 *
 * @param type the entity class
 * @param key the id, or what an option takes it for
 * @param options how to find the row
 * @param <T> the entity class
 */
record Lookup<T>(Class<T> type, Object key, List<FindOption> options) {
    // What Hibernate throws for a natural id that is wrong, and for an entity that has none. Its
    // subclasses of these are about rows and locks.
    private static final Set<String> REFUSALS =
            Set.of(
                    "org.hibernate.HibernateException",
                    "org.hibernate.metamodel.UnsupportedMappingException",
                    "org.hibernate.type.descriptor.java.CoercionException");

    Optional<T> row() {
        return Orm.reading(type, em -> Optional.ofNullable(row(em)));
    }

    private @Nullable T row(EntityManager em) {
        try {
            return asked(em);
        } catch (RuntimeException e) {
            throw isAboutTheKey(e) ? Messages.wrongKey(type, key, options, e) : e;
        }
    }

    // IllegalArgumentException is what the specification has for an id of another type.
    private static boolean isAboutTheKey(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof ClassCastException
                || REFUSALS.contains(e.getClass().getName());
    }

    // With a lock alone Hibernate turns what it throws into exceptions of Jakarta Persistence.
    private @Nullable T asked(EntityManager em) {
        return options.size() == 1 && options.get(0) instanceof LockModeType lock
                ? em.find(type, key, lock)
                : em.find(type, key, options.toArray(FindOption[]::new));
    }
}
