package io.github.herogold.orm.hibernate.objects;

import java.io.Serializable;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentIdentifierBag;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/** A collection of a detached object, whose content a managed one has taken. For one thread. */
final class CollectionCopy {
    private final PersistentCollection<?> mine;
    private final SessionFactoryImplementor factory;

    /** The snapshot of the managed one when both were the same last. */
    private @Nullable Serializable common;

    CollectionCopy(PersistentCollection<?> mine, SessionFactoryImplementor factory) {
        this.mine = mine;
        this.factory = factory;
    }

    /**
     * Has Hibernate remember that the rows are as this collection is; and what has become of the
     * managed one since, unless the application has changed this one too.
     */
    void settle(PersistentCollection<?> row, IdentityHashMap<Object, Object> originals) {
        Serializable snapshot = row.getStoredSnapshot();
        if (snapshot == null || snapshot == common) {
            return;
        }
        if (common != null && !mine.isDirty()) {
            refill(row.getValue(), originals);
        }
        if (common == null || !mine.isDirty()) {
            remember(row);
        }
        common = snapshot;
    }

    private void remember(PersistentCollection<?> row) {
        CollectionPersister persister =
                factory.getMappingMetamodel().getCollectionDescriptor(row.getRole());
        mine.setSnapshot(
                row.getKey(),
                row.getRole(),
                mine instanceof PersistentIdentifierBag<?>
                        ? row.getStoredSnapshot()
                        : mine.getSnapshot(persister));
        mine.clearDirty();
    }

    // What a collection of an entity holds is what another one of the same attribute holds.
    @SuppressWarnings("unchecked")
    private void refill(Object row, IdentityHashMap<Object, Object> originals) {
        if (mine instanceof Map<?, ?> map && row instanceof Map<?, ?> values) {
            Map<Object, Object> content = new LinkedHashMap<>();
            values.forEach((key, value) -> content.put(key, original(value, originals)));
            map.clear();
            ((Map<Object, Object>) map).putAll(content);
        } else if (mine instanceof Collection<?> collection
                && row instanceof Collection<?> values) {
            List<Object> content =
                    values.stream().<Object>map(value -> original(value, originals)).toList();
            collection.clear();
            ((Collection<Object>) collection).addAll(content);
        }
        mine.clearDirty();
    }

    private static Object original(Object value, IdentityHashMap<Object, Object> originals) {
        return originals.getOrDefault(value, value);
    }
}
