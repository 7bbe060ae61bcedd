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

    /** The clients keep as many; mysql.cc of MySQL and MariaDB, {@code delimiter[16]}. */
    private static final int LONGEST_TERMINATOR = 15;

    private final ScriptText text;
    private final LexicalRules rules;
    private final Comments comments;
    private final Quotes quotes;

    private String terminator = ";";
    private int executableComment = NONE;
    private boolean inStatement;
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

    /** Tells whether the token is between the ends of a comment that the server executes. */
    boolean isInExecutableComment() {
        return executableComment != NONE;
    }

    /** Moves to the next token; returns false if there is none. */
    boolean advance() {
        start = end;
        if (start < text.length()) {
            end = readBlank();
            if (end == start) {
                end = readContent();
                inStatement = kind != Kind.TERMINATOR;
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
        return lineCommentBegins() && !terminatorIsHere() ? text.endOfLine(start) : start;
    }

    private boolean lineCommentBegins() {
        return inStatement
                ? comments.lineCommentBeginsAt(start)
                : comments.lineCommentBeginsBetweenStatementsAt(start);
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
        // The clients take quotes off; mysql.cc, get_arg.
        boolean quoted = quotes.beginAt(from);
        int to = quoted ? endOfQuotedDelimiter(from) : endOfPlainDelimiter(from);
        end = to;
        terminator = quoted ? text.slice(from + 1, to - 1) : text.slice(from, to);
        if (terminator.isBlank()) {
            throw SqlScriptException.emptyDelimiter(text.lineOf(start));
        }
        if (terminator.length() > LONGEST_TERMINATOR) {
            throw SqlScriptException.longDelimiter(LONGEST_TERMINATOR, text.lineOf(start));
        }
        inStatement = false;
    }

    private int endOfPlainDelimiter(int from) {
        int to = from;
        while (!ScriptText.isWhiteSpace(text.at(to))) {
            to++;
        }
        return to;
    }

    private int endOfQuotedDelimiter(int from) {
        int to = text.indexOf(text.slice(from, from + 1), from + 1);
        if (to < 0 || to > text.endOfLine(from)) {
            throw quotes.neverEnds(from);
        }
        return to + 1;
    }
}
