package io.github.herogold.orm.cdi;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import jakarta.persistence.SynchronizationType;
import java.lang.reflect.Field;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A field of the application that the container injects an entity manager into.
 *
 * @param field the field
 * @param context what it says of the entity manager
 */
record InjectedField(Field field, PersistenceContext context) {
    /** The unit, by the name that the application gives it; empty for the only one. */
    String unit() {
        return context.unitName();
    }

    /** Whether a factory is that of its unit. */
    boolean isOfUnit(EntityManagerFactory factory) {
        return unit().isEmpty() || unit().equals(factory.getName());
    }

    /** Whether it is that of whatever transaction the caller is in, as that of models has to be. */
    boolean isOfTransaction() {
        return context.type() == PersistenceContextType.TRANSACTION
                && context.synchronization() == SynchronizationType.SYNCHRONIZED;
    }

    /**
     * The same entity manager by the name that the field has in the naming of the component.
     *
     * @throws NamingException if the component of the caller has no such name
     */
    @SuppressWarnings("BanJNDI") // The name is that of a class, in a context of the application.
    EntityManager lookUp() throws NamingException {
        return InitialContext.doLookup("java:comp/env/" + name());
    }

    // Jakarta EE Platform 11, 5.2.5: the default name of what is injected into a field.
    private String name() {
        return context.name().isEmpty()
                ? field.getDeclaringClass().getName() + "/" + field.getName()
                : context.name();
    }
}
