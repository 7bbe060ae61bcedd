package io.github.herogold.orm;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The root of every exception that HeroGold ORM throws on purpose; unchecked. */
public class OrmException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Makes an exception that nothing else caused.
     *
     * @param message what happened, to what, and what to do next
     */
    public OrmException(String message) {
        super(message);
    }

    /**
     * Makes an exception around its cause.
     *
     * @param message what happened, to what, and what to do next
     * @param cause what was thrown underneath, kept for the stack trace
     */
    public OrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
