package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;

/** A statement without its comments and without what is in its strings. */
final class BareText {
    private final String text;
    private final SqlDialect dialect;
    private final StringBuilder bare = new StringBuilder();
    private int at;

    private BareText(String text, SqlDialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** The text; a string in it is a pair of quotes, a comment a blank. */
    static String of(String text, SqlDialect dialect) {
        return new BareText(text, dialect).read();
    }

    private String read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '\'' || (next == '"' && dialect.isMySql())) {
                bare.append(next).append(next);
                at = endOfString(next);
            } else if (isLineComment()) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                openComment();
            } else if (text.startsWith("*/", at)) {
                // The end of an executable comment.
                at += 2;
            } else {
                bare.append(next);
                at++;
            }
        }
        return bare.toString();
    }

    private boolean isLineComment() {
        return text.startsWith("--", at)
                || (dialect.isMySql() && text.charAt(at) == '#')
                || (dialect == SqlDialect.H2 && text.startsWith("//", at));
    }

    private int endOfString(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && dialect.isMySql() ? 2 : 1;
        }
        // A doubled quote begins another string at once, which is as well.
        return Math.min(end + 1, text.length());
    }

    // What is in an executable comment of MariaDB and MySQL is no comment.
    private void openComment() {
        bare.append(' ');
        int marker = text.startsWith("/*M!", at) ? 4 : text.startsWith("/*!", at) ? 3 : 0;
        if (marker == 0 || !dialect.isMySql()) {
            skipTo("*/");
            return;
        }
        at += marker;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 1);
        at = found < 0 ? text.length() : found + end.length();
        bare.append(' ');
    }
}
