package io.github.herogold.orm.migrations;

import com.google.errorprone.annotations.FormatMethod;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The records in the database and the migrations that exist disagree. */
public final class HistoryMismatchException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    HistoryMismatchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @FormatMethod
    static HistoryMismatchException saying(String text, @Nullable Object... arguments) {
        return new HistoryMismatchException(text.formatted(arguments), null);
    }
}
