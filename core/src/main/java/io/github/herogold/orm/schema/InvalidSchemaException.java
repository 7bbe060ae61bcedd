package io.github.herogold.orm.schema;

import io.github.herogold.orm.OrmException;
import java.io.Serial;

/** A schema file, a target or an answer cannot be used; nothing was written. */
public final class InvalidSchemaException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    InvalidSchemaException(String message) {
        super(message);
    }
}
