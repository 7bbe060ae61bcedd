package io.github.herogold.orm.model;

import jakarta.persistence.TypedQuery;
import java.util.List;

/**
 * Which of the rows found are wanted.
 *
 * @param first how many to skip
 * @param most how many to return at most
 */
record Rows(int first, int most) {
    static final Rows ALL = new Rows(0, Integer.MAX_VALUE);

    static Rows page(int number, int size) {
        if (number < 0 || size < 1 || (long) number * size > Integer.MAX_VALUE) {
            throw QueryMessages.noSuchPage(number, size);
        }
        return new Rows(number * size, size);
    }

    boolean areAll() {
        return equals(ALL);
    }

    /** These rows as a page; all of them are one page. */
    <T> Page<T> page(List<T> found, long total) {
        return areAll()
                ? new Page<>(found, 0, Math.max(1, found.size()), total)
                : new Page<>(found, first / most, most, total);
    }

    <R> TypedQuery<R> cut(TypedQuery<R> query) {
        return areAll() ? query : query.setFirstResult(first).setMaxResults(most);
    }

    /** At most so many of these. */
    Rows atMost(int number) {
        return new Rows(first, Math.min(most, number));
    }
}
