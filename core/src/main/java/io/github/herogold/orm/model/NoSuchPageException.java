package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import java.io.Serial;

/** A page or a limit that there cannot be, such as page -1, or pages of no rows. */
public final class NoSuchPageException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    NoSuchPageException(String message) {
        super(message);
    }
}
