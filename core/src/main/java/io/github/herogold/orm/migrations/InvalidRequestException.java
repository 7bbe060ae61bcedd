package io.github.herogold.orm.migrations;

import java.io.Serial;

/** What was asked for cannot be done, such as an unknown target; nothing was changed. */
public final class InvalidRequestException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what cannot be done, and what to do
     */
    public InvalidRequestException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what cannot be done, and what to do
     * @param cause what is behind it
     */
    public InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
