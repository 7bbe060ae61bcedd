package io.github.herogold.orm.migrations;

import java.io.Serial;

/** The records in the database and the migrations that exist disagree. */
public final class HistoryMismatchException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what does not agree, and what to do
     */
    public HistoryMismatchException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what does not agree, and what to do
     * @param cause what is behind it
     */
    public HistoryMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
