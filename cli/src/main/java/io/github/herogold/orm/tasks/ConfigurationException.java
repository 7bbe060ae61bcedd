package io.github.herogold.orm.tasks;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A setting is missing, or cannot be read or used; nothing was done. */
public final class ConfigurationException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
