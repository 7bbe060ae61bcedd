package io.github.herogold.orm.engine.history;

/**
 * The versions of the columns of a record and their meaning; a higher one is of a newer release.
 */
final class RecordFormat {
    /** Of a record that says how far a migration has got, or that it is applied. */
    static final int USUAL = 1;

    /**
     * Of a record that says what was noted before a statement which an earlier release misreads.
     */
    static final int NEWEST = 2;

    private RecordFormat() {}
}
