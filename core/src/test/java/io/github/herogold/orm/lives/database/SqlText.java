package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a statement in a form that can be compared, and the values that are bound to it. */
final class SqlText {
    static final String NAME = "((?:\\w+\\.)?\\w+)";

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    private final String text;
    private final Iterator<Object> bound;
    private final SessionState state;

    SqlText(String text, List<Object> values, SessionState state) {
        this.text = text.replaceAll("[\"`]", "").replaceAll("\\s+", " ").strip();
        this.bound = values.iterator();
        this.state = state;
    }

    /** The whole, which has no quotes around names and single spaces. */
    String text() {
        return text;
    }

    /** The value of an expression; those that are bound are taken in their order. */
    Object value(String expression) throws SQLException {
        String trimmed = expression.strip();
        Matcher quoted = QUOTED.matcher(trimmed);
        if (trimmed.equals("?")) {
            return bound.next();
        } else if (trimmed.startsWith("@")) {
            return state.variables().get(trimmed.toLowerCase(Locale.ROOT));
        } else if (quoted.matches()) {
            return quoted.group(1).replace("''", "'");
        } else if (trimmed.matches("-?\\d+")) {
            return Long.valueOf(trimmed);
        } else if (trimmed.equalsIgnoreCase("null")) {
            return null;
        }
        throw new SQLException("The simulation does not know the expression " + trimmed);
    }

    /** The values that are bound and not taken yet, as texts. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        bound.forEachRemaining(
                value -> {
                    if (value instanceof List<?> array) {
                        array.forEach(one -> rest.add(String.valueOf(one)));
                    } else {
                        rest.add(String.valueOf(value));
                    }
                });
        return rest;
    }

    /** The parts between commas that are in no parentheses. */
    static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    /** Whether two values are the same to a database, which has one kind of whole numbers. */
    static boolean same(Object one, Object other) {
        return one != null && other != null && String.valueOf(one).equals(String.valueOf(other));
    }
}
