package io.github.herogold.orm.hibernate.objects;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** A detached object and the managed one that has taken its state. For one thread. */
final class Copy {
    private final Before before;
    private final Object managed;
    private final SharedSessionContractImplementor session;
    private final IdentityHashMap<PersistentCollection<?>, CollectionCopy> collections =
            new IdentityHashMap<>();

    /** What both had in common when they were compared last. */
    private @Nullable Object[] common;

    Copy(Before before, Object managed, SharedSessionContractImplementor session) {
        this.before = before;
        this.managed = managed;
        this.session = session;
        this.common = copied(persister().getValues(before.entity()));
    }

    Object managed() {
        return managed;
    }

    /**
     * Brings what has become of the managed object into the detached one, unless the application
     * has changed the same there since.
     *
     * @param originals the detached objects by their managed ones
     */
    void settle(IdentityHashMap<Object, Object> originals) {
        settleId();
        @Nullable Object[] mine = persister().getValues(before.entity());
        @Nullable Object[] row = persister().getValues(managed);
        for (int place : before.shape().plain()) {
            settle(place, mine[place], row[place]);
        }
        settleCollections(mine, row, originals);
        common = copied(row);
    }

    private void settleId() {
        Object id = persister().getIdentifier(managed, session);
        if (id != null && !id.equals(persister().getIdentifier(before.entity(), session))) {
            before.overwriteId(id);
        }
    }

    private void settle(int place, @Nullable Object mine, @Nullable Object row) {
        Type type = before.shape().types().get(place);
        if (Shape.isLoaded(mine)
                && Shape.isLoaded(row)
                && Shape.isLoaded(common[place])
                && !type.isEqual(row, common[place])
                && type.isEqual(mine, common[place])) {
            before.overwrite(place, copied(type, row));
        }
    }

    private void settleCollections(
            @Nullable Object[] mine,
            @Nullable Object[] row,
            IdentityHashMap<Object, Object> originals) {
        Map<String, PersistentCollection<?>> ofRow = new HashMap<>();
        before.shape().collections(row).forEach(each -> ofRow.put(each.getRole(), each));
        before.shape()
                .collections(mine)
                .filter(PersistentCollection::wasInitialized)
                .forEach(each -> settle(each, ofRow.get(each.getRole()), originals));
    }

    private void settle(
            PersistentCollection<?> mine,
            @Nullable PersistentCollection<?> row,
            IdentityHashMap<Object, Object> originals) {
        if (row != null && row != mine && row.wasInitialized()) {
            collections
                    .computeIfAbsent(mine, each -> new CollectionCopy(mine, session.getFactory()))
                    .settle(row, originals);
        }
    }

    // Both may change what they hold in place.
    private @Nullable Object[] copied(@Nullable Object[] values) {
        @Nullable Object[] copies = values.clone();
        for (int place : before.shape().plain()) {
            copies[place] = copied(before.shape().types().get(place), values[place]);
        }
        return copies;
    }

    private @Nullable Object copied(Type type, @Nullable Object value) {
        return Shape.isLoaded(value) && type.isMutable()
                ? type.deepCopy(value, session.getFactory())
                : value;
    }

    private EntityPersister persister() {
        return before.persister();
    }
}
