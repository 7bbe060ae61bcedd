package io.github.herogold.orm.hibernate.objects;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.event.spi.FlushEntityEventListener;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Hears which objects the sessions of a unit write, and has the ledgers of those that are watched
 * note it.
 *
 * <p>Thread-safe; a session and its ledger are used by one thread at a time.
 */
final class Watch implements MergeEventListener, PersistEventListener, FlushEntityEventListener {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Map<SharedSessionContractImplementor, Ledger> ledgers =
            new ConcurrentHashMap<>();
    private final transient Map<EntityPersister, Shape> shapes = new ConcurrentHashMap<>();
    private final transient UnderstoodQueries queries = new UnderstoodQueries();

    /** That of a unit; empty where its listeners were not wanted. */
    static Optional<Watch> of(SharedSessionContractImplementor session) {
        List<Watch> found = new ArrayList<>(1);
        session.getFactory()
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.MERGE)
                .fireEventOnEachListener(found, Watch::join);
        return found.stream().findFirst();
    }

    private static void join(MergeEventListener listener, List<Watch> found) {
        if (listener instanceof Watch watch) {
            found.add(watch);
        }
    }

    /** The ledger of the transaction that a session is in, which is opened if there is none. */
    Ledger opened(SharedSessionContractImplementor session) {
        Ledger known = ledgers.get(session);
        if (known != null) {
            return known;
        }
        Ledger opened = new Ledger(session, this::shape, () -> ledgers.remove(session));
        session.getTransactionCoordinator()
                .getLocalSynchronizations()
                .registerSynchronization(opened);
        ledgers.put(session, opened);
        return opened;
    }

    /** The queries that this unit has understood. */
    UnderstoodQueries queries() {
        return queries;
    }

    private Shape shape(EntityPersister persister) {
        return shapes.computeIfAbsent(persister, Shape::of);
    }

    Optional<Ledger> ledger(SharedSessionContractImplementor session) {
        return Optional.ofNullable(ledgers.get(session));
    }

    @Override
    public void onMerge(MergeEvent event) {
        ledger(event.getSession()).ifPresent(ledger -> note(ledger, event));
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copiedAlready) {
        onMerge(event);
    }

    // What is merged is the entity behind a proxy; a proxy that is not initialized has none.
    private static void note(Ledger ledger, MergeEvent event) {
        Object detached = event.getEntity();
        Object managed = event.getResult();
        if (detached != null && managed != null && detached != managed) {
            EntityEntry entry =
                    event.getSession().getPersistenceContextInternal().getEntry(managed);
            if (entry != null) {
                ledger.noteCopy(detached, managed, entry.getPersister());
            }
        }
    }

    @Override
    public void onPersist(PersistEvent event) {
        EventSource session = event.getSession();
        ledger(session).ifPresent(ledger -> ledger.note(Hibernate.unproxy(event.getObject())));
    }

    @Override
    public void onPersist(PersistEvent event, PersistContext createdAlready) {
        onPersist(event);
    }

    @Override
    public void onFlushEntity(FlushEntityEvent event) {
        EntityEntry entry = event.getEntityEntry();
        ledger(event.getSession())
                .ifPresent(ledger -> ledger.noteManaged(event.getEntity(), entry));
    }
}
