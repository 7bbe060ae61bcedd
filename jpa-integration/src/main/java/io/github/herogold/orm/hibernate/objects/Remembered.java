package io.github.herogold.orm.hibernate.objects;

import java.io.Serializable;
import org.hibernate.collection.spi.PersistentCollection;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate has remembered of a collection, to tell later what has changed in it.
 *
 * @param collection the collection
 * @param key the key of its owner; null before it was written
 * @param role the attribute that it is; null before it was written
 * @param snapshot its content when it was read or written last
 * @param dirty whether it was changed since
 */
record Remembered(
        PersistentCollection<?> collection,
        @Nullable Object key,
        @Nullable String role,
        @Nullable Serializable snapshot,
        boolean dirty) {

    static Remembered of(PersistentCollection<?> collection) {
        return new Remembered(
                collection,
                collection.getKey(),
                collection.getRole(),
                collection.getStoredSnapshot(),
                collection.isDirty());
    }

    void restore() {
        collection.setSnapshot(key, role, snapshot);
        if (dirty) {
            collection.dirty();
        } else {
            collection.clearDirty();
        }
    }
}
