package io.github.herogold.orm.facts;

import java.util.Locale;

/** The name of a value of a fact. */
public enum Key {
    /** The name of a migration. */
    MIGRATION,
    /** The schema that it was done in, where several are worked on. */
    SCHEMA,
    /** How long it took, in milliseconds. */
    MILLIS,
    /** How many migrations were applied. */
    APPLIED,
    /** How many migrations were applied before. */
    BEFORE,
    /** How many migrations were undone. */
    UNDONE,
    /** How many migrations were recorded. */
    RECORDED,
    /** How many migrations are pending. */
    PENDING,
    /** How many files were run. */
    FILES,
    /** How many schemas were worked on. */
    SCHEMAS,
    /** How many of them failed. */
    FAILED,
    /** SQL. */
    SQL,
    /** The path of a file. */
    FILE,
    /** The names of the migrations that a file stands for. */
    REPLACES,
    /** The names of the migrations that have no way down. */
    IRREVERSIBLE,
    /** What was looked into. */
    NAME,
    /** How it is: ok, note or problem; changed or unchanged. */
    STATE,
    /** What was found, or what went wrong, in words. */
    MESSAGE,
    /** The options that answer a question. */
    ANSWERS,
    /** What to do about it. */
    ADVICE,
    /** The code that the command exits with. */
    EXIT;

    /** The word that programs read. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
