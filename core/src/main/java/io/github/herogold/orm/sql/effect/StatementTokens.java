package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, names and signs of a statement, read one after the other. */
final class StatementTokens {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\G\\s*+([\\w$[^\\p{ASCII}]]++|\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|(?s:.))");

    private final List<String> tokens;
    private int at;

    private StatementTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Those of a statement without its comments and literals. */
    static StatementTokens of(SqlStatement statement, SqlDialect dialect) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(BareText.of(statement.text(), dialect));
        while (token.find()) {
            tokens.add(token.group(1));
        }
        return new StatementTokens(tokens);
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** What comes next, in lower case; empty at the end. */
    String word() {
        return isAtEnd() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }

    /** What comes next, in lower case, and goes past it. */
    String next() {
        String word = word();
        at++;
        return word;
    }

    /** Goes past words for as long as they are of these. */
    void skip(Set<String> words) {
        while (words.contains(word())) {
            at++;
        }
    }

    /** The name that comes next, and goes past it; empty, without a step, if there is none. */
    Optional<Name> name() {
        String token = isAtEnd() ? "" : tokens.get(at);
        if (token.length() > 1 && (token.startsWith("\"") || token.startsWith("`"))) {
            at++;
            String quote = token.substring(0, 1);
            String inside = token.substring(1, token.length() - 1);
            return Optional.of(new Name(inside.replace(quote + quote, quote), true));
        }
        if (token.isEmpty() || !isPartOfWord(token.codePointAt(0))) {
            return Optional.empty();
        }
        at++;
        return Optional.of(new Name(token, false));
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '$'
                || character > 127;
    }
}
