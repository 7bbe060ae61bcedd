package io.github.herogold.orm.migrations;

/** What a person says of a migration, after looking at the database. */
public enum Resolution {
    /** All of it is there. */
    APPLIED,
    /** Nothing of it is there. */
    ROLLED_BACK
}
