package io.github.herogold.orm.migrations;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done, such as an unknown target; nothing was changed. */
public final class InvalidRequestException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @FormatMethod
    static InvalidRequestException saying(String text, @Nullable Object... arguments) {
        return new InvalidRequestException(text.formatted(arguments), null);
    }

    @FormatMethod
    static InvalidRequestException saying(
            Throwable cause, @FormatString String text, @Nullable Object... arguments) {
        return new InvalidRequestException(text.formatted(arguments), cause);
    }
}
