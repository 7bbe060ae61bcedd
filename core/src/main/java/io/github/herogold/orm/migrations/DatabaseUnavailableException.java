package io.github.herogold.orm.migrations;

import java.io.Serial;

/** The database cannot be reached, or does not let the user in. */
public final class DatabaseUnavailableException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what cannot be reached or used, and what to do
     */
    public DatabaseUnavailableException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what cannot be reached or used, and what to do
     * @param cause what is behind it
     */
    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
