package io.github.herogold.orm.engine.run;

/**
 * Where an attempt stands that can be resumed: what is in the database, and what of it the record
 * says. If the process dies, the next run finds just that.
 *
 * <p>A database in memory dies with the process, so there the record is written at the end, or when
 * the migration fails.
 */
enum AttemptState {
    /** The record says what the database holds, and nothing else has been executed. */
    SETTLED,

    /** Statements were executed in the open transaction, and commit together with their notes. */
    OPEN,

    /**
     * The record says that a statement was begun which commits by itself; what was noted of the
     * catalogue before it tells whether the database has executed it.
     */
    BEGUN,

    /**
     * The record says that a change of rows was begun which no rollback takes back; even if it
     * fails, some of them may be written.
     */
    BEGUN_FOR_GOOD,

    /**
     * The database has executed the statement that was begun, and the record does not say so yet:
     * what fails now is the note of it, or whoever hears of it.
     */
    EXECUTED,

    /**
     * The database was asked for something and has not answered: it has all of it, or nothing. The
     * record is of before or of after.
     */
    IN_DOUBT,

    /** The migration is applied or undone, and the record says so. */
    COMPLETE;

    /**
     * Whether the answer of the database to a failure tells what it holds, as it does where there
     * is nothing to tell.
     */
    boolean isKnownAfterFailure() {
        return this != BEGUN_FOR_GOOD && this != EXECUTED && this != IN_DOUBT;
    }
}
