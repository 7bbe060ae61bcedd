package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import java.io.Serial;

/**
 * A row was changed by somebody else since the entity that was to be written had been read.
 *
 * <p>Only entities with a {@code @Version} attribute notice. The transaction is rolled back.
 */
public final class ConflictException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
