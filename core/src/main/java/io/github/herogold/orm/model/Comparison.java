package io.github.herogold.orm.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of an attribute by a value.
 *
 * @param path the attribute
 * @param relation how it stands to the value
 * @param value the value; null for a relation that has none
 */
record Comparison(AttributePath path, Relation relation, @Nullable Object value)
        implements Restriction {

    /** How an attribute stands to a value. */
    enum Relation {
        EQUAL("="),
        ONE_OF("in"),
        LESS("<"),
        GREATER(">"),
        MISSING("is null"),
        PRESENT("is not null");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        boolean hasValue() {
            return this != MISSING && this != PRESENT;
        }
    }

    /** That an attribute has a value, or none where that is null. */
    static Comparison equality(AttributePath path, @Nullable Object value) {
        return new Comparison(path, value == null ? Relation.MISSING : Relation.EQUAL, value);
    }

    static Comparison missing(AttributePath path) {
        return new Comparison(path, Relation.MISSING, null);
    }

    static Comparison present(AttributePath path) {
        return new Comparison(path, Relation.PRESENT, null);
    }

    /** What is meant by a comparison with several values, where the attribute holds one. */
    Comparison withOneOf() {
        return relation == Relation.EQUAL && value instanceof Collection<?>
                ? new Comparison(path, Relation.ONE_OF, value)
                : this;
    }

    /** This comparison in the query language. */
    String jpql(String attribute, JpqlParameters parameters) {
        String demand = attribute + " " + relation.sign;
        return relation.hasValue() ? demand + " " + parameters.placeOf(value) : demand;
    }

    @Override
    public String toString() {
        return jpql(path.text(), new JpqlParameters());
    }
}
