package io.github.herogold.orm.migrations;

import java.util.Locale;

/** Which way a migration is run. */
public enum Direction {
    /** Applied: {@code up} is run and recorded. */
    UP,
    /** Undone: {@code down} is run and the record removed. */
    DOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
