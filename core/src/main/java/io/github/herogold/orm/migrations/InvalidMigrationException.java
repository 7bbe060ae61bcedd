package io.github.herogold.orm.migrations;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A migration, or the place it comes from, cannot be used as it is; nothing was run. */
public final class InvalidMigrationException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    InvalidMigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @FormatMethod
    static InvalidMigrationException saying(String text, @Nullable Object... arguments) {
        return new InvalidMigrationException(text.formatted(arguments), null);
    }

    @FormatMethod
    static InvalidMigrationException saying(
            Throwable cause, @FormatString String text, @Nullable Object... arguments) {
        return new InvalidMigrationException(text.formatted(arguments), cause);
    }
}
