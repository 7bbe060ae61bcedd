package io.github.herogold.orm.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute, or of one behind it, as in {@code author.name}.
 *
 * <p>It has the letters of a path and nothing else, but the metamodel may not know it.
 *
 * @param text the name
 */
record AttributePath(String text) {
    /** The letters of a path, as a regular expression. */
    static final String LETTERS = "[\\p{javaJavaIdentifierPart}.]+";

    private static final Pattern FORM = Pattern.compile(LETTERS);

    /** Whether a text is a path with one value beside it, and no piece of a query. */
    static boolean standsAlone(String text, @Nullable Object... parameters) {
        return parameters.length == 1 && FORM.matcher(text).matches();
    }

    List<String> steps() {
        // A negative limit keeps an empty step at the end, which no attribute has as its name.
        return List.of(text.split("\\.", -1));
    }

    @Override
    public String toString() {
        return text;
    }
}
