package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something about migrations went wrong; its subclasses say what kind of thing. */
public abstract sealed class MigrationException extends OrmException
        permits DatabaseUnavailableException,
                HistoryMismatchException,
                InvalidMigrationException,
                InvalidRequestException,
                LockTimeoutException,
                MigrationFailedException,
                SchemaFailedException {
    @Serial private static final long serialVersionUID = 1L;

    MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
