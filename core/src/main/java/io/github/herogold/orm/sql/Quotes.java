package io.github.herogold.orm.sql;

/** Recognizes the quoted strings and identifiers of a script. Immutable. */
final class Quotes {
    private final ScriptText text;
    private final LexicalRules rules;

    Quotes(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
    }

    boolean beginAt(int offset) {
        return switch (text.at(offset)) {
            case '\'', '"' -> true;
            case '`' -> rules.have(LexicalRule.BACKTICK_IDENTIFIERS);
            default -> false;
        };
    }

    int endOfQuote(int start) {
        return rules.have(LexicalRule.BACKSLASH_ESCAPES) && text.at(start) != '`'
                ? endOfEscaped(start)
                : endOfPlain(start);
    }

    /**
     * Returns the end of a PostgreSQL string with C-style escapes, whose quote is at the offset.
     *
     * <p>Such a string goes on in the next quotes if only white space with a line break lies
     * between, and a backslash still escapes there (PostgreSQL manual, 4.1.2.1 String Constants).
     */
    int endOfEscapeString(int start) {
        int end = endOfEscaped(start);
        int next = continuation(end);
        while (next > end) {
            end = endOfEscaped(next);
            next = continuation(end);
        }
        return end;
    }

    /** Returns where the string that ends at the offset goes on, or the offset if it does not. */
    private int continuation(int end) {
        int i = end;
        boolean lineBreak = false;
        while (text.has("--", i) || (i < text.length() && ScriptText.isWhiteSpace(text.at(i)))) {
            lineBreak |= text.at(i) == '\n' || text.at(i) == '\r';
            i = text.at(i) == '-' ? text.endOfLine(i) : i + 1;
        }
        return lineBreak && text.at(i) == '\'' ? i : end;
    }

    private int endOfPlain(int start) {
        char quote = text.at(start);
        int i = start + 1;
        while (i < text.length()) {
            if (text.at(i) != quote) {
                i++;
            } else if (text.at(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        throw neverEnds(start);
    }

    private int endOfEscaped(int start) {
        char quote = text.at(start);
        int i = start + 1;
        while (i < text.length()) {
            if (text.at(i) == '\\' || (text.at(i) == quote && text.at(i + 1) == quote)) {
                i += 2;
            } else if (text.at(i) == quote) {
                return i + 1;
            } else {
                i++;
            }
        }
        throw neverEnds(start);
    }

    /**
     * Returns the end of the dollar quoted string at the offset, or the offset if none is there.
     */
    int endOfDollarQuote(int start) {
        int contents = endOfDollarTag(start);
        if (contents == start) {
            return start;
        }
        String tag = text.slice(start, contents);
        int closing = text.indexOf(tag, contents);
        if (closing < 0) {
            throw SqlScriptException.neverEnds(
                    "string quoted with " + tag,
                    text.lineOf(start),
                    "Close it with " + tag + " too.");
        }
        return closing + tag.length();
    }

    private int endOfDollarTag(int start) {
        int end = start + 1;
        if (rules.have(LexicalRule.TAGGED_DOLLAR_QUOTES) && !isDigit(text.at(end))) {
            while (text.at(end) != '$' && rules.isWordPart(text.at(end))) {
                end++;
            }
        } else if (!rules.have(LexicalRule.DOLLAR_QUOTES)) {
            return start;
        }
        return text.at(end) == '$' ? end + 1 : start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    SqlScriptException neverEnds(int start) {
        char quote = text.at(start);
        return SqlScriptException.neverEnds(
                "quote " + quote,
                text.lineOf(start),
                "Close it with " + quote + "; a " + quote + " inside it is written twice.");
    }
}
