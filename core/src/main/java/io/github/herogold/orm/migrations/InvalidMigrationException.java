package io.github.herogold.orm.migrations;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A migration, or the place it comes from, cannot be used as it is; nothing was run. */
public final class InvalidMigrationException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    InvalidMigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
