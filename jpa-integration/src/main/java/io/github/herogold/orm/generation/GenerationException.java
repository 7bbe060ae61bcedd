package io.github.herogold.orm.generation;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No migration can be generated from the entities; nothing was written. */
public final class GenerationException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    GenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
