package io.github.herogold.orm.schema;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, taken one after the other. */
final class Words {
    private final String line;
    private int at;

    Words(String line) {
        this.line = line;
    }

    /** The next word, up to a blank. */
    String word() {
        int start = at;
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        String word = line.substring(start, at);
        skipBlank();
        return word;
    }

    /** The next names, with dots between them. */
    List<String> path() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (skip('.'));
        skipBlank();
        return names;
    }

    /** The number behind a word. */
    long number(String before) {
        expect(before);
        try {
            return Long.parseLong(word());
        } catch (NumberFormatException e) {
            throw Messages.unreadableLine(line);
        }
    }

    void expect(String word) {
        if (!word().equals(word)) {
            throw Messages.unreadableLine(line);
        }
    }

    /** What stands between the next parentheses, cut at its commas. */
    List<String> list() {
        if (!skip('(')) {
            throw Messages.unreadableLine(line);
        }
        List<String> parts = new ArrayList<>();
        int start = at;
        for (int depth = 1; depth > 0; ) {
            char next = quotedSkipped();
            if (next == '(') {
                depth++;
            } else if (next == ')') {
                depth--;
            }
            if (depth == 0 || (depth == 1 && next == ',')) {
                parts.add(line.substring(start, at - 1).strip());
                start = at;
            }
        }
        skipBlank();
        return parts;
    }

    /** All that is left. */
    String rest() {
        String rest = line.substring(at);
        at = line.length();
        return rest;
    }

    private String name() {
        int start = at;
        if (at < line.length() && isQuote(line.charAt(at))) {
            quotedSkipped();
            return line.substring(start, at);
        }
        while (at < line.length() && " .(".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw Messages.unreadableLine(line);
        }
        return line.substring(start, at);
    }

    /** The next character, after all that stands in quotes from here on. */
    private char quotedSkipped() {
        if (at >= line.length()) {
            throw Messages.unreadableLine(line);
        }
        char quote = line.charAt(at++);
        if (!isQuote(quote)) {
            return quote;
        }
        int end = line.indexOf(quote, at);
        if (end < 0) {
            throw Messages.unreadableLine(line);
        }
        at = end + 1;
        // A quote that is doubled is one inside: what follows is quoted again.
        return at < line.length() && line.charAt(at) == quote ? quotedSkipped() : quote;
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '`' || character == '\'';
    }

    private boolean skip(char expected) {
        if (at < line.length() && line.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlank() {
        skip(' ');
    }
}
