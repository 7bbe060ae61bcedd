package io.github.herogold.orm.hibernate.objects;

import java.util.BitSet;
import java.util.List;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.internal.ManagedTypeHelper;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** What an object was like before it was written. For one thread. */
final class Before {
    private final Object entity;
    private final EntityPersister persister;
    private final Shape shape;
    private final SharedSessionContractImplementor session;
    private final @Nullable Object id;
    private final @Nullable Object[] values;
    private final List<Remembered> collections;
    private final BitSet overwritten = new BitSet(0);

    private Before(
            Object entity,
            EntityPersister persister,
            Shape shape,
            SharedSessionContractImplementor session,
            @Nullable Object id,
            @Nullable Object[] values) {
        this.entity = entity;
        this.persister = persister;
        this.shape = shape;
        this.session = session;
        this.id = id;
        this.values = values;
        this.collections =
                shape.hasCollections()
                        ? shape.collections(values).map(Remembered::of).toList()
                        : List.of();
    }

    /** An object that is not managed, as it is. */
    static Before of(
            Object entity,
            EntityPersister persister,
            Shape shape,
            SharedSessionContractImplementor session) {
        return new Before(
                entity,
                persister,
                shape,
                session,
                persister.getIdentifier(entity, session),
                persister.getValues(entity));
    }

    /** A managed object as its row was, and with the collections that it has now. */
    static Before of(
            Object entity,
            EntityEntry entry,
            Object[] row,
            Shape shape,
            SharedSessionContractImplementor session) {
        EntityPersister persister = entry.getPersister();
        Object[] values = row.clone();
        for (int place : shape.many()) {
            values[place] = persister.getValue(entity, place);
        }
        return new Before(entity, persister, shape, session, entry.getId(), values);
    }

    Object entity() {
        return entity;
    }

    EntityPersister persister() {
        return persister;
    }

    Shape shape() {
        return shape;
    }

    void overwriteId(Object newId) {
        persister.setIdentifier(entity, newId, session);
    }

    void overwrite(int place, @Nullable Object value) {
        overwritten.set(place);
        persister.setValue(entity, place, value);
    }

    /** Makes the object as it was; what the application has changed in it meanwhile stays. */
    void restore() {
        if (id != persister.getIdentifier(entity, session)) {
            persister.setIdentifier(entity, id, session);
        }
        shape.unwished().forEach(this::restore);
        overwritten.stream().forEach(this::restore);
        for (int place : shape.many()) {
            unwrap(place);
        }
        collections.forEach(Remembered::restore);
        if (ManagedTypeHelper.isSelfDirtinessTracker(entity)) {
            trackChanges(ManagedTypeHelper.asSelfDirtinessTracker(entity));
        }
    }

    private void restore(int place) {
        if (Shape.isLoaded(values[place])) {
            persister.setValue(entity, place, values[place]);
        }
    }

    // An entity that tells by itself what has changed in it has forgotten that when it was flushed.
    private void trackChanges(SelfDirtinessTracker tracker) {
        for (int place = 0; place < values.length; place++) {
            if (!isSame(place, values[place], persister.getValue(entity, place))) {
                tracker.$$_hibernate_trackChange(persister.getPropertyNames()[place]);
            }
        }
    }

    private boolean isSame(int place, @Nullable Object one, @Nullable Object other) {
        return one == other
                || !Shape.isLoaded(one)
                || !Shape.isLoaded(other)
                || (shape.isPlain(place) && shape.types().get(place).isEqual(one, other));
    }

    // A collection that Hibernate has put round another in this transaction has no row.
    private void unwrap(int place) {
        if (persister.getValue(entity, place) instanceof PersistentCollection<?> wrapper
                && wrapper != values[place]) {
            wrapper.setSnapshot(null, null, null);
            if (values[place] != null && wrapper.isWrapper(values[place])) {
                persister.setValue(entity, place, values[place]);
            }
        }
    }
}
