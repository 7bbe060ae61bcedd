package io.github.herogold.orm.model;

/**
 * A place in the order of a query, and the side of it on which rows are wanted.
 *
 * @param key the place
 * @param side the side
 */
record Place(Key key, Side side) {

    /** Where rows stand to a place. */
    enum Side {
        AFTER,
        BEFORE
    }

    /** What is demanded of rows on this side. */
    <T> Seek in(Keys<T> keys) {
        return switch (side) {
            case AFTER -> keys.after(key);
            case BEFORE -> keys.before(key);
        };
    }
}
