package io.github.herogold.orm.migrations;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong in a schema beside the statements of a migration, such as a table that could
 * not be dropped; what had been done before it stays.
 */
public final class SchemaFailedException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    SchemaFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
