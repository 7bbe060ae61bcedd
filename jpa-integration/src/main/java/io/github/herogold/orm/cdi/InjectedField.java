package io.github.herogold.orm.cdi;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import jakarta.persistence.SynchronizationType;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A field of the application that the container injects an entity manager into.
 *
 * @param field the field
 * @param context what it says of the entity manager
 */
record InjectedField(Field field, PersistenceContext context) {
    private static final System.Logger LOG = System.getLogger(InjectedField.class.getName());

    /** The unit, by the name that the application gives it; empty for the only one. */
    String unit() {
        return context.unitName();
    }

    /** Whether it is that of whatever transaction the caller is in, as that of models has to be. */
    boolean isOfTransaction() {
        return context.type() == PersistenceContextType.TRANSACTION
                && context.synchronization() == SynchronizationType.SYNCHRONIZED;
    }

    /** The same entity manager by the name that the field has in the naming of the component. */
    @SuppressWarnings("BanJNDI") // The name is that of a class, in a context of the application.
    Optional<EntityManager> lookUp() {
        try {
            return Optional.of(InitialContext.doLookup("java:comp/env/" + name()));
        } catch (NamingException e) {
            LOG.log(Level.WARNING, Messages.notFound(this), e);
            return Optional.empty();
        }
    }

    // Jakarta EE Platform 11, 5.2.5: the default name of what is injected into a field.
    private String name() {
        return context.name().isEmpty()
                ? field.getDeclaringClass().getName() + "/" + field.getName()
                : context.name();
    }
}
