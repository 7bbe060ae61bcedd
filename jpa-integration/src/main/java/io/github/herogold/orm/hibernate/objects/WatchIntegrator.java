package io.github.herogold.orm.hibernate.objects;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Has every session factory tell which objects it writes.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class WatchIntegrator implements Integrator {
    /** For Hibernate. */
    public WatchIntegrator() {}

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        EventListenerRegistry listeners = sessionFactory.getEventEngine().getListenerRegistry();
        Watch watch = new Watch();
        // What a merge has made is known after it; what is written in place, before it.
        listeners.appendListeners(EventType.MERGE, watch);
        listeners.prependListeners(EventType.PERSIST, watch);
        listeners.prependListeners(EventType.PERSIST_ONFLUSH, watch);
        listeners.prependListeners(EventType.FLUSH_ENTITY, watch);
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {}
}
