package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens at the beginning of a statement, which say what it does: plain words in lower case,
 * quoted ones with their quotes, symbols as they are.
 *
 * @param tokens the first of them, no more than {@value #LIMIT}
 */
record LeadingWords(List<String> tokens) {
    private static final int LIMIT = 24;

    // What is in an executable comment of MariaDB and MySQL is no comment.
    private static final String TO_THE_END_OF_THE_LINE = "[^\\x0A]*+(?:\\x0A|\\z)";
    private static final String COMMENT =
            "(?:--|#|//)" + TO_THE_END_OF_THE_LINE + "|/\\*(?!M?!)(?s:.*?)\\*/";
    private static final Pattern COMMENTS = Pattern.compile("\\A(?:\\s++|" + COMMENT + ")++");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\G(?:\\s++|\\(|/\\*M?!\\d*|"
                            + COMMENT
                            + ")*+([\\w$@[^\\p{ASCII}]]++|\"[^\"]*+\"|`[^`]*+`|'[^']*+'|(?s:.))");

    /** Returns the text of a statement without the white space and comments before it. */
    static String withoutComments(SqlStatement statement) {
        return COMMENTS.matcher(statement.text()).replaceFirst("");
    }

    static LeadingWords of(SqlStatement statement) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(statement.text());
        while (tokens.size() < LIMIT && token.find()) {
            tokens.add(token.group(1).toLowerCase(Locale.ROOT));
        }
        return new LeadingWords(List.copyOf(tokens));
    }

    String first() {
        return at(0);
    }

    String second() {
        return at(1);
    }

    /** Whether the statement may have more. */
    boolean areCut() {
        return tokens.size() == LIMIT;
    }

    private String at(int index) {
        return index < tokens.size() ? tokens.get(index) : "";
    }
}
