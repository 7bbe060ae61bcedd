package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.model.ActiveRecord;
import java.io.Serial;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Has a stateless session write what callbacks have set in a model, such as its times.
 *
 * <p>Hibernate takes the state of the entity before it runs the callbacks, and writes what it took;
 * a session with a memory looks again, a stateless one does not.
 */
final class StatelessWrites implements PreInsertEventListener, PreUpdateEventListener {
    @Serial private static final long serialVersionUID = 1L;

    private StatelessWrites() {}

    static void watch(SessionFactoryImplementor sessionFactory) {
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        StatelessWrites listener = new StatelessWrites();
        listeners.appendListeners(EventType.PRE_INSERT, listener);
        listeners.appendListeners(EventType.PRE_UPDATE, listener);
    }

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
