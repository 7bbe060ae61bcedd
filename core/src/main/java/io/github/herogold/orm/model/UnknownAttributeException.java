package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import java.io.Serial;

/**
 * A query, an update or an upsert names an attribute that its entity class does not have, or that
 * is not for callers to set.
 *
 * <p>Names and orders may come from outside, so the mistake may be that of a client.
 */
public final class UnknownAttributeException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    /** What should have been the name of an attribute. */
    private final String attribute;

    UnknownAttributeException(String message, String attribute) {
        super(message);
        this.attribute = attribute;
    }

    /**
     * What should have been the name of an attribute.
     *
     * @return the name or path as it was given, or the whole text where it cannot be read as an
     *     order
     */
    public String attribute() {
        return attribute;
    }
}
