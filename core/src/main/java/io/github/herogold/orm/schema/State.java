package io.github.herogold.orm.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What generated migrations add up to on one database.
 *
 * @param facts the lines of its model, see {@link Facts}
 */
public record State(SortedSet<String> facts) {
    /**
     * Copies the lines.
     *
     * @param facts the lines of its model, see {@link Facts}
     */
    public State {
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    }

    /**
     * That of a model.
     *
     * @param model the model
     * @return its facts
     */
    public static State of(RelationalModel model) {
        return new State(Facts.of(model));
    }

    /**
     * That before the first migration.
     *
     * @return no facts
     */
    public static State empty() {
        return new State(new TreeSet<>());
    }

    /**
     * The model that the lines tell of.
     *
     * @return the model
     * @throws InvalidSchemaException if they are not the lines of a model
     */
    public RelationalModel model() {
        return Facts.model(facts);
    }

    /**
     * What tells it from other states.
     *
     * @return hexadecimal digits
     */
    public String hash() {
        try {
            byte[] text = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The lines that another state has not. */
    SortedSet<String> without(State other) {
        SortedSet<String> rest = new TreeSet<>(facts);
        rest.removeAll(other.facts);
        return rest;
    }

    /** The state after lines have gone and come. */
    State with(Set<String> gone, Set<String> come) {
        SortedSet<String> now = new TreeSet<>(facts);
        now.removeAll(gone);
        now.addAll(come);
        return new State(now);
    }
}
