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

    // Jakarta Persistence 3.2, 3.5.4: a provider may refuse these where there is no version.
    private static final Set<FindOption> VERSIONED =
            Set.of(
                    LockModeType.READ,
                    LockModeType.WRITE,
                    LockModeType.OPTIMISTIC,
                    LockModeType.OPTIMISTIC_FORCE_INCREMENT,
                    LockModeType.PESSIMISTIC_FORCE_INCREMENT);

    Optional<T> row() {
        return Orm.reading(type, em -> Optional.ofNullable(row(em)));
    }

    private @Nullable T row(EntityManager em) {
        if (locks() && !em.isJoinedToTransaction()) {
            throw Messages.lockOutsideTransaction(type);
        }
        try {
            return em.find(type, key, options.toArray(FindOption[]::new));
        } catch (RuntimeException e) {
            throw refusal(em, e);
        }
    }

    // Hibernate asks for the transaction only where a lock is the only option.
    private boolean locks() {
        return options.stream()
                .anyMatch(
                        option -> option instanceof LockModeType lock && lock != LockModeType.NONE);
    }

    private RuntimeException refusal(EntityManager em, RuntimeException e) {
        if (!isAboutTheKey(e)) {
            return e;
        }
        return options.stream().anyMatch(VERSIONED::contains)
                        && !em.getMetamodel().entity(type).hasVersionAttribute()
                ? Messages.noVersion(type, options, e)
                : Messages.wrongKey(type, key, options, e);
    }

    // IllegalArgumentException is what the specification has for an id of another type.
    private static boolean isAboutTheKey(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof ClassCastException
                || REFUSALS.contains(e.getClass().getName());
    }
}
