package io.github.herogold.orm.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attribute that a query is ordered by.
 *
 * @param path the attribute, as in {@code author.name}
 * @param direction {@code asc} or {@code desc}
 */
record Order(String path, String direction) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([\\p{javaJavaIdentifierPart}.]+)(?:\\s+(asc|desc))?",
                    Pattern.CASE_INSENSITIVE);

    static Order parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Messages.unreadableOrder(text);
        }
        return new Order(form.group(1), form.group(2) == null ? "asc" : form.group(2));
    }

    static Order ascending(String path) {
        return new Order(path, "asc");
    }
}
