package io.github.herogold.orm.facts;

import java.util.Locale;

/** What sort of thing a fact tells. */
public enum Kind {
    /** A migration was applied. */
    APPLIED,
    /** A migration was undone. */
    UNDONE,
    /** A migration was recorded as applied without being run. */
    RECORDED,
    /** The changed file of a migration was recorded. */
    ACCEPTED,
    /** The record of a migration was removed without the migration being undone. */
    REMOVED,
    /** The SQL that a migration would execute. */
    SCRIPT,
    /** A file was written. */
    WRITTEN,
    /** Something has to be answered before a file can be written. */
    QUESTION,
    /** How a schema ended, of several. */
    SCHEMA,
    /** What was looked into, and how it is. */
    CHECK,
    /** The command has come to its end; the last fact of one that runs something. */
    DONE,
    /** The command has failed; the last fact of one that did. */
    ERROR;

    /** The word that programs read. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
