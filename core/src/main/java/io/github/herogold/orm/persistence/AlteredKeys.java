package io.github.herogold.orm.persistence;

import jakarta.persistence.PersistenceException;

/**
 * What Hibernate throws where an id or a natural id that may not change has changed: an exception
 * of its root class, of which only the text tells what it is about.
 */
final class AlteredKeys {
    private static final String ROOT = "org.hibernate.HibernateException";
    private static final String TEXT = " was altered from ";

    private AlteredKeys() {}

    static boolean isOne(PersistenceException exception) {
        return exception.getClass().getName().equals(ROOT)
                && String.valueOf(exception.getMessage()).contains(TEXT);
    }
}
