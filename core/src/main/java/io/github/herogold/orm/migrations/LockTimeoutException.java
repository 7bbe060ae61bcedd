package io.github.herogold.orm.migrations;

import java.io.Serial;

/** Another process migrates the same schema, and did not end in time; nothing was done. */
public final class LockTimeoutException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message who holds the lock, and what to do
     */
    public LockTimeoutException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message who holds the lock, and what to do
     * @param cause what is behind it
     */
    public LockTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
