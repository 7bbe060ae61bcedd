package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A row that was asked for does not exist. */
public final class NotFoundException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    NotFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
