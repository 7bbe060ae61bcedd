package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.model.ActiveRecord;
import java.io.Serial;
import org.hibernate.StatelessSession;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Has a stateless session write what callbacks have set in a model, such as its times.
 *
 * <p>Hibernate takes the state of the entity before it runs the callbacks, and writes what it took;
 * a session with a memory looks again, a stateless one does not.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class StatelessWrites implements Integrator {
    /** For Hibernate. */
    public StatelessWrites() {}

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        if (!eventsTellOfStatelessSessions()) {
            return;
        }
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        Listener listener = new Listener();
        listeners.appendListeners(EventType.PRE_INSERT, listener);
        listeners.appendListeners(EventType.PRE_UPDATE, listener);
    }

    // Those of Hibernate 7.1, which WildFly may bring, only know sessions with a memory.
    private static boolean eventsTellOfStatelessSessions() {
        try {
            return PreInsertEvent.class.getMethod("getSession").getReturnType()
                    == SharedSessionContractImplementor.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {}

    /** Looks again at what is about to be written. */
    private static final class Listener implements PreInsertEventListener, PreUpdateEventListener {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public boolean onPreInsert(PreInsertEvent event) {
            if (event.getSession() instanceof StatelessSession) {
                lookAgain(event.getEntity(), event.getState(), event.getPersister());
            }
            return false;
        }

        @Override
        public boolean onPreUpdate(PreUpdateEvent event) {
            if (event.getSession() instanceof StatelessSession) {
                lookAgain(event.getEntity(), event.getState(), event.getPersister());
            }
            return false;
        }

        private static void lookAgain(Object entity, Object[] state, EntityPersister persister) {
            if (entity instanceof ActiveRecord) {
                System.arraycopy(persister.getValues(entity), 0, state, 0, state.length);
            }
        }
    }
}
