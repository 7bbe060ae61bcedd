package io.github.herogold.orm.hibernate.objects;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;

/** What one transaction of a session does to the objects of callers. For one thread. */
final class Ledger implements Synchronization {
    private final SharedSessionContractImplementor session;
    private final Function<EntityPersister, Shape> shapes;
    private final Runnable closing;
    private final IdentityHashMap<Object, Before> before = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Copy> copies = new IdentityHashMap<>();

    Ledger(
            SharedSessionContractImplementor session,
            Function<EntityPersister, Shape> shapes,
            Runnable closing) {
        this.session = session;
        this.shapes = shapes;
        this.closing = closing;
    }

    /** Notes what an object is like now, or its row, where it is managed. */
    void note(Object entity) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(entity);
        if (entry == null) {
            note(entity, session.getEntityPersister(null, entity));
        } else {
            noteManaged(entity, entry);
        }
    }

    private Before note(Object entity, EntityPersister persister) {
        return before.computeIfAbsent(
                entity, each -> Before.of(each, persister, shapes.apply(persister), session));
    }

    /** Notes what a managed object was like when its row was read or written last. */
    void noteManaged(Object entity, EntityEntry entry) {
        Object[] row = entry.getLoadedState();
        if (row != null && !before.containsKey(entity)) {
            Shape shape = shapes.apply(entry.getPersister());
            before.put(entity, Before.of(entity, entry, row, shape, session));
        }
    }

    /** Notes which managed object has taken the state of a detached one. */
    void noteCopy(Object detached, Object managed, EntityPersister persister) {
        Before known = note(detached, persister);
        copies.put(detached, new Copy(known, managed, session));
    }

    void release(Collection<?> entities) {
        entities.forEach(before::remove);
    }

    /** Brings what was flushed back into the detached objects. */
    void settle() {
        if (!copies.isEmpty()) {
            IdentityHashMap<Object, Object> originals = originals();
            copies.values().forEach(copy -> copy.settle(originals));
        }
    }

    private IdentityHashMap<Object, Object> originals() {
        IdentityHashMap<Object, Object> originals = new IdentityHashMap<>();
        copies.forEach((detached, copy) -> originals.put(copy.managed(), detached));
        return originals;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        closing.run();
        if (status == Status.STATUS_COMMITTED) {
            settle();
        } else {
            before.values().forEach(Before::restore);
        }
    }
}
