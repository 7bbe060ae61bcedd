package io.github.herogold.orm.model;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which of the rows found are wanted.
 *
 * @param end where counting begins
 * @param skipped how many to skip from there
 * @param most how many to return at most
 */
record Rows(End end, int skipped, int most) {
    static final Rows ALL = new Rows(End.FIRST, 0, Integer.MAX_VALUE);

    /** The row that counting begins with. */
    enum End {
        FIRST,
        LAST
    }

    /** These rows, counted from another end. */
    Rows from(End newEnd) {
        return new Rows(newEnd, skipped, most);
    }

    Rows page(int number, int size) {
        if (number < 0 || size < 1 || (long) number * size > Integer.MAX_VALUE) {
            throw QueryMessages.noSuchPage(number, size);
        }
        return new Rows(end, number * size, size);
    }

    boolean areAll() {
        return skipped == 0 && most == Integer.MAX_VALUE;
    }

    /** Whether a query has to return them in the opposite order, so as not to skip to them. */
    boolean areReversed() {
        return end == End.LAST && !areAll();
    }

    /** What a query has returned, in the order that was asked for. */
    <R> List<R> inOrder(List<R> found) {
        if (!areReversed()) {
            return found;
        }
        List<R> ordered = new ArrayList<>(found);
        Collections.reverse(ordered);
        return ordered;
    }

    /** These rows as a page; all of them are one page. */
    <T> Page<T> page(List<T> found, long total) {
        return areAll()
                ? new Page<>(found, 0, Math.max(1, found.size()), total)
                : new Page<>(found, skipped / most, most, total);
    }

    <R> TypedQuery<R> cut(TypedQuery<R> query) {
        return areAll() ? query : query.setFirstResult(skipped).setMaxResults(most);
    }

    /** At most so many of these, from where counting begins. */
    Rows atMost(int number) {
        return new Rows(end, skipped, Math.min(most, number));
    }

    /** The first of these; where they are counted from the last, all are needed to tell it. */
    Rows first() {
        return areReversed() ? this : from(End.FIRST).atMost(1);
    }
}
