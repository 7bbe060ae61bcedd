package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An entity that was to be added has been added before, or a row has its id. */
public final class AlreadyExistsException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    AlreadyExistsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
