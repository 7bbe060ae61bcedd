package io.github.herogold.orm.model;

import io.github.herogold.orm.model.Place.Side;
import io.github.herogold.orm.model.Rows.End;
import java.util.Optional;

/**
 * Which part of the rows of an ordered query is wanted.
 *
 * @param rows which of them
 * @param place the place that they come after or before, if not all do
 */
record Extent(Rows rows, Optional<Place> place) {
    static final Extent ALL = new Extent(Rows.ALL, Optional.empty());

    Extent cut(Rows newRows) {
        return new Extent(newRows, place);
    }

    Extent after(Key key) {
        return new Extent(rows.from(End.FIRST), Optional.of(new Place(key, Side.AFTER)));
    }

    /** What comes before a place is counted from there, backward. */
    Extent before(Key key) {
        return new Extent(rows.from(End.LAST), Optional.of(new Place(key, Side.BEFORE)));
    }

    boolean isAll() {
        return rows.areAll() && place.isEmpty();
    }
}
