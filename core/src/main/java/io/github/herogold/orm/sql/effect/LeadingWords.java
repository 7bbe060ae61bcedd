package io.github.herogold.orm.sql.effect;

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

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\G(?:\\s++|\\(|/\\*M?!\\d*|"
                            + LeadingComments.COMMENT
                            + ")*+([\\w$@[^\\p{ASCII}]]++|\"[^\"]*+\"|`[^`]*+`|'[^']*+'|(?s:.))");

    static LeadingWords of(SqlStatement statement) {
        return of(statement, LIMIT);
    }

    /** The first tokens, no more than some. */
    static LeadingWords of(SqlStatement statement, int limit) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(statement.text());
        while (tokens.size() < limit && token.find()) {
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
