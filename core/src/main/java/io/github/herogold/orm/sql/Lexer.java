package io.github.herogold.orm.sql;

/** Reads a script token by token. For one thread and one pass. */
final class Lexer {

    /** What a token is. */
    enum Kind {
        /** White space or a comment. */
        BLANK,
        /** A quoted string or identifier. */
        QUOTED,
        /** A keyword, a number or a plain name. */
        WORD,
        /** What ends a statement: a semicolon unless a delimiter command said otherwise. */
        TERMINATOR,
        /** Anything else. */
        SYMBOL
    }

    private static final int NONE = -1;

    private final ScriptText text;
    private final LexicalRules rules;
    private final Comments comments;
    private final Quotes quotes;

    private String terminator = ";";
    private int executableComment = NONE;
    private Kind kind = Kind.BLANK;
    private int start;
    private int end;

    Lexer(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.comments = new Comments(text, rules);
        this.quotes = new Quotes(text, rules);
        this.end = text.begin();
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    String text() {
        return text.slice(start, end);
    }

    /** Tells whether the first character of the token is among some. */
    boolean beginsWithOneOf(String characters) {
        return characters.indexOf(text.at(start)) >= 0;
    }

    /** Tells whether the token is this text, in capitals or not. */
    boolean is(String word) {
        return text.hasWord(word, start, end);
    }

    /** Moves to the next token; returns false if there is none. */
    boolean advance() {
        start = end;
        if (start < text.length()) {
            end = readBlank();
            if (end == start) {
                end = readContent();
            }
            return true;
        }
        if (executableComment != NONE) {
            throw comments.neverEnds(executableComment);
        }
        return false;
    }

    private int readBlank() {
        kind = Kind.BLANK;
        if (ScriptText.isWhiteSpace(text.at(start))) {
            return text.endOfWhiteSpace(start);
        }
        if (comments.blockCommentBeginsAt(start)) {
            return comments.endOfExecutableOpening(start) == start
                    ? comments.endOfBlockComment(start)
                    : start;
        }
        return comments.lineCommentBeginsAt(start) && !terminatorIsHere()
                ? text.endOfLine(start)
                : start;
    }

    private int readContent() {
        // No other comment than an executable one gets past readBlank.
        if (comments.blockCommentBeginsAt(start)) {
            executableComment = start;
            kind = Kind.SYMBOL;
            return comments.endOfExecutableOpening(start);
        }
        if (executableComment != NONE && text.has(Comments.CLOSING, start)) {
            executableComment = NONE;
            kind = Kind.SYMBOL;
            return start + Comments.CLOSING.length();
        }
        if (terminatorIsHere()) {
            kind = Kind.TERMINATOR;
            return start + terminator.length();
        }
        return readQuotedOrWord();
    }

    private boolean terminatorIsHere() {
        if (executableComment != NONE || !text.has(terminator, start)) {
            return false;
        }
        // A delimiter of letters, such as GO, does not end a statement in the middle of GOOD.
        int after = start + terminator.length();
        return !rules.isWordPart(text.at(after - 1)) || !rules.isWordPart(text.at(after));
    }

    private int readQuotedOrWord() {
        kind = Kind.QUOTED;
        if (quotes.beginAt(start)) {
            return quotes.endOfQuote(start);
        }
        if (text.at(start) == '$') {
            int dollarQuote = quotes.endOfDollarQuote(start);
            kind = dollarQuote > start ? Kind.QUOTED : Kind.SYMBOL;
            return Math.max(dollarQuote, start + 1);
        }
        int word = endOfWord();
        if (rules.have(LexicalRule.ESCAPE_STRINGS)
                && text.hasWord("e", start, word)
                && text.at(word) == '\'') {
            return quotes.endOfEscapeString(word);
        }
        kind = word > start ? Kind.WORD : Kind.SYMBOL;
        return Math.max(word, start + 1);
    }

    private int endOfWord() {
        int i = start;
        while (rules.isWordPart(text.at(i))) {
            i++;
        }
        return i;
    }

    /** Reads what follows the word delimiter and from here on takes it for the terminator. */
    void readDelimiter() {
        int from = end;
        while (text.at(from) == ' ' || text.at(from) == '\t') {
            from++;
        }
        int to = from;
        while (!ScriptText.isWhiteSpace(text.at(to))) {
            to++;
        }
        if (to == from) {
            throw SqlScriptException.emptyDelimiter(text.lineOf(start));
        }
        terminator = text.slice(from, to);
        end = to;
    }
}
