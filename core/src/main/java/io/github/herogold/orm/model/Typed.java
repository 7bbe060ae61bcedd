package io.github.herogold.orm.model;

/**
 * A restriction that is built by the Criteria API.
 *
 * @param criterion what builds it, for the entity class of the query
 * @param <T> the entity class
 */
record Typed<T>(Criterion<T> criterion) implements Restriction {
    @Override
    public String toString() {
        return "a typed criterion is met";
    }
}
