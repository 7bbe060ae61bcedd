package io.github.herogold.orm.lives.database;

import java.util.List;

/** The methods of {@link java.sql.Array} in use. */
record SimulatedArray(List<Object> elements) {

    Object getArray() {
        return elements.toArray();
    }

    void free() {}
}
