package io.github.herogold.orm.tasks;

import io.github.herogold.orm.OrmException;
import java.io.Serial;
import java.util.Optional;

/** A setting is missing, or cannot be read or used; nothing was done. */
public final class ConfigurationException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * An exception about a setting.
     *
     * @param message what is wrong, and what to do
     * @param cause what was thrown underneath, if anything was
     */
    public ConfigurationException(String message, Optional<? extends Throwable> cause) {
        super(message, cause.orElse(null));
    }
}
