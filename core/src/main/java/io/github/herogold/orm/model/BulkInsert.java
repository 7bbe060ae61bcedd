package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The insert of more entities than should be in memory.
 *
 * @param type the entity class
 * @param progress hears after each slice how many were inserted so far
 * @param <T> the entity class
 */
record BulkInsert<T>(Class<T> type, LongConsumer progress) {
    private static final int SLICE = 500;

    /** Inserts what comes, in one transaction, and closes the stream. */
    long insert(Stream<? extends T> entities) {
        try (entities) {
            return Orm.writing(type, em -> insert(em, entities.iterator()));
        }
    }

    private long insert(EntityManager em, Iterator<? extends T> entities) {
        long written = 0;
        while (entities.hasNext()) {
            List<T> slice = slice(entities);
            Instance.addSlice(em, type, slice);
            written += slice.size();
            progress.accept(written);
        }
        return written;
    }

    private static <T> List<T> slice(Iterator<? extends T> entities) {
        List<T> slice = new ArrayList<>(SLICE);
        while (entities.hasNext() && slice.size() < SLICE) {
            slice.add(entities.next());
        }
        return slice;
    }
}
