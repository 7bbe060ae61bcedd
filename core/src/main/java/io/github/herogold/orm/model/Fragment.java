package io.github.herogold.orm.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a query in Jakarta Persistence's query language, with the values of its parameters.
 *
 * @param text the piece; never from outside
 * @param positional the values of {@code ?1}, {@code ?2}, …
 * @param named the values of {@code :name}
 */
record Fragment(String text, List<@Nullable Object> positional, Map<String, @Nullable Object> named)
        implements Restriction {
    // Jakarta Persistence 3.2, 4.4.5 and 4.6.1: a quote inside a string literal is doubled.
    private static final Pattern LITERAL_OR_PARAMETER =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|\\?(\\d+)");

    static Fragment of(String text, @Nullable Object... parameters) {
        List<@Nullable Object> copy = Arrays.asList(parameters.clone());
        return new Fragment(text, Collections.unmodifiableList(copy), Map.of());
    }

    static Fragment of(String text, Map<String, ? extends @Nullable Object> parameters) {
        return new Fragment(
                text, List.of(), Collections.unmodifiableMap(new HashMap<>(parameters)));
    }

    /** What a condition means: a name with one value beside it is an attribute that equals it. */
    static Restriction condition(String text, @Nullable Object... parameters) {
        return AttributePath.standsAlone(text, parameters)
                ? Comparison.equality(new AttributePath(text), parameters[0])
                : of(text, parameters);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether an attribute is named in this piece. */
    boolean names(AttributePath path) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(path.text()) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** The text behind a text that has so many positional parameters already. */
    String textAfter(int parameters) {
        return parameters == 0
                ? text
                : LITERAL_OR_PARAMETER
                        .matcher(text)
                        .replaceAll(
                                found ->
                                        found.group(1) == null
                                                ? Matcher.quoteReplacement(found.group())
                                                : "?" + (number(found) + parameters));
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    @Override
    public String toString() {
        return text;
    }
}
