package io.github.herogold.orm.migrations;

import java.io.Serial;

/** A migration, or the place it comes from, cannot be used as it is; nothing was run. */
public final class InvalidMigrationException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, with which migration or place, and what to do
     */
    public InvalidMigrationException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong, with which migration or place, and what to do
     * @param cause what is behind it
     */
    public InvalidMigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
