package io.github.herogold.orm.migrations;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached, or does not let the user in. */
public final class DatabaseUnavailableException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
