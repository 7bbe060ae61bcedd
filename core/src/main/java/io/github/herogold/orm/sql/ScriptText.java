package io.github.herogold.orm.sql;

/**
 * The characters of a script; behind its end they are NUL, which no dialect gives a meaning.
 * Immutable.
 *
 * @param characters the script as it was handed in
 */
record ScriptText(String characters) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    static boolean isWhiteSpace(char c) {
        return c <= ' '
                || (c > '\u007f' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    int begin() {
        return at(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    int length() {
        return characters.length();
    }

    char at(int offset) {
        return offset < characters.length() ? characters.charAt(offset) : '\0';
    }

    boolean has(String part, int offset) {
        return characters.startsWith(part, offset);
    }

    boolean hasWord(String word, int start, int end) {
        return end - start == word.length()
                && characters.regionMatches(true, start, word, 0, word.length());
    }

    String slice(int start, int end) {
        return characters.substring(start, end);
    }

    int indexOf(String part, int from) {
        return characters.indexOf(part, from);
    }

    int endOfWhiteSpace(int start) {
        int end = start;
        while (end < length() && isWhiteSpace(at(end))) {
            end++;
        }
        return end;
    }

    int endOfLine(int start) {
        int end = start;
        while (end < length() && at(end) != '\n' && at(end) != '\r') {
            end++;
        }
        return end;
    }

    int lineOf(int offset) {
        return 1 + lineBreaks(0, offset);
    }

    int lineBreaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            // A carriage return before a line feed is no line break of its own.
            if (at(i) == '\n' || (at(i) == '\r' && at(i + 1) != '\n')) {
                breaks++;
            }
        }
        return breaks;
    }
}
