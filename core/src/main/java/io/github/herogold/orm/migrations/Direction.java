package io.github.herogold.orm.migrations;

/** Which way a migration is run. */
public enum Direction {
    /** Applied: {@code up} is run and recorded. */
    UP,
    /** Undone: {@code down} is run and the record removed. */
    DOWN
}
