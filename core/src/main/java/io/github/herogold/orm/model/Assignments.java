package io.github.herogold.orm.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk update changes in each row.
 *
 * @param text assignments in the query language, if they are written so
 * @param values attributes and their new values
 */
record Assignments(Optional<Fragment> text, List<Assignment> values) {

    /**
     * An attribute and its new value.
     *
     * @param path the attribute
     * @param value the value
     */
    record Assignment(AttributePath path, @Nullable Object value) {}

    /** What is meant: a name with one value beside it is an attribute that gets it. */
    static Assignments of(String text, @Nullable Object... parameters) {
        return AttributePath.standsAlone(text, parameters)
                ? new Assignments(
                        Optional.empty(),
                        List.of(new Assignment(new AttributePath(text), parameters[0])))
                : new Assignments(Optional.of(Fragment.of(text, parameters)), List.of());
    }

    static Assignments of(Map<String, ? extends @Nullable Object> values) {
        return new Assignments(
                Optional.empty(),
                values.entrySet().stream()
                        .map(
                                value ->
                                        new Assignment(
                                                new AttributePath(value.getKey()),
                                                value.getValue()))
                        .toList());
    }

    boolean areBlank() {
        return values.isEmpty() && text.map(Fragment::isBlank).orElse(true);
    }

    /** Whether an attribute is left to the library. */
    boolean leave(AttributePath path) {
        return values.stream().noneMatch(value -> value.path().equals(path))
                && text.filter(assignments -> assignments.names(path)).isEmpty();
    }
}
