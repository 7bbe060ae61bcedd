package io.github.herogold.orm.model;

import java.util.Optional;

/**
 * Which part of the rows of an ordered query is wanted.
 *
 * @param rows which of them
 * @param after the place that they come after, if not from the beginning
 */
record Extent(Rows rows, Optional<Key> after) {
    static final Extent ALL = new Extent(Rows.ALL, Optional.empty());

    Extent cut(Rows newRows) {
        return new Extent(newRows, after);
    }

    Extent after(Key key) {
        return new Extent(rows, Optional.of(key));
    }

    boolean isAll() {
        return rows.areAll() && after.isEmpty();
    }
}
