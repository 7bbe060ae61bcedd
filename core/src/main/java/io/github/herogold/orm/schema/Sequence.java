package io.github.herogold.orm.schema;

/**
 * A sequence of numbers.
 *
 * @param name its name
 * @param start the first number
 * @param increment how far one number is from the next
 * @param options what stands behind its definition; empty for none
 */
public record Sequence(ObjectName name, long start, long increment, String options) {

    Sequence named(ObjectName other) {
        return new Sequence(other, start, increment, options);
    }
}
