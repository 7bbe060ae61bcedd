package io.github.herogold.orm.engine.history;

import java.util.Optional;

/**
 * What is noted of a database right before a statement that commits by itself.
 *
 * @param footprint what the catalogue said of the statement, or why it does not tell
 * @param observer who looked at the catalogue; empty where an earlier release wrote the row
 * @param remains what looked already as if the statement had left it behind, as the run notes it;
 *     empty where that would not tell the one from the other
 */
public record Beforehand(String footprint, Optional<String> observer, Optional<String> remains) {
    /** Stands in for a footprint where the catalogue cannot tell. */
    public static final String UNKNOWN = "?";

    private static final String ROWS = "-";
    private static final String CALL = "*";

    /** Of a statement that no catalogue shows. */
    public static final Beforehand OF_UNKNOWN =
            new Beforehand(UNKNOWN, Optional.empty(), Optional.empty());

    /** Of a change of rows that stay when the transaction is rolled back. */
    public static final Beforehand OF_ROWS =
            new Beforehand(ROWS, Optional.empty(), Optional.empty());

    /**
     * Of a call of something that may commit, or only change rows: until it is marked otherwise in
     * the transaction of the call, that has done nothing.
     */
    public static final Beforehand OF_CALL =
            new Beforehand(CALL, Optional.empty(), Optional.empty());

    /** Whether it is of a call that has left no mark. */
    public boolean isOfCall() {
        return footprint.equals(CALL);
    }

    /** Whether the statement may have been executed in part, even where it failed. */
    public boolean isOfRows() {
        return footprint.equals(ROWS);
    }

    /** Whether the footprint can be compared with another. */
    public boolean isKnown() {
        return !isOfRows() && !isOfCall() && !footprint.equals(UNKNOWN) && observer.isPresent();
    }
}
