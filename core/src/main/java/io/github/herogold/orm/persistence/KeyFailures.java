package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/**
 * What Hibernate throws of ids and natural ids, for which Jakarta Persistence has no exceptions.
 */
final class KeyFailures {
    private static final String MISSING = "org.hibernate.id.IdentifierGenerationException";
    private static final String ROOT = "org.hibernate.HibernateException";
    private static final String ALTERED = " was altered from ";

    private KeyFailures() {}

    /** What is to be said of an exception; empty if it is about something else. */
    static Optional<OrmException> translated(PersistenceException exception) {
        if (exception.getClass().getName().equals(MISSING)) {
            return Optional.of(Messages.missingId(exception));
        }
        return isAltered(exception)
                ? Optional.of(Messages.alteredKey(exception))
                : Optional.empty();
    }

    // It is of the root class, and only its text tells what it is about.
    private static boolean isAltered(PersistenceException exception) {
        return exception.getClass().getName().equals(ROOT)
                && String.valueOf(exception.getMessage()).contains(ALTERED);
    }
}
