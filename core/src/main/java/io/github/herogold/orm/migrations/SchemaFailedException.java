package io.github.herogold.orm.migrations;

import java.io.Serial;

/**
 * Something went wrong in a schema beside the statements of a migration, such as a table that could
 * not be dropped; what had been done before it stays.
 */
public final class SchemaFailedException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what failed, and what is left
     */
    public SchemaFailedException(String message) {
        super(message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what failed, and what is left
     * @param cause what is behind it
     */
    public SchemaFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
