package io.github.herogold.orm.model;

import java.util.List;

/**
 * Some of the rows of a query, and how many there are.
 *
 * @param rows the entities of this page, in order
 * @param number the page, counted from 0
 * @param size how many rows a page has; the last may have fewer
 * @param total how many rows the query has on all pages
 * @param <T> the entity class
 */
public record Page<T>(List<T> rows, int number, int size, long total) {
    /**
     * Some of the rows of a query.
     *
     * @param rows the entities of this page, in order
     * @param number the page, counted from 0
     * @param size how many rows a page has; the last may have fewer
     * @param total how many rows the query has on all pages
     */
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * How many pages there are.
     *
     * @return a count; 0 where there are no rows
     */
    public long pages() {
        return (total + size - 1) / size;
    }

    /**
     * Whether rows come after this page.
     *
     * @return true if there is a page behind this one
     */
    public boolean hasNext() {
        return number + 1 < pages();
    }
}
