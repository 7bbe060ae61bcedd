package io.github.herogold.orm.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps track of the parentheses and {@code begin atomic} blocks that are open at a token; inside
 * them a semicolon ends no statement of the script. For one thread.
 *
 * <p>An {@code end} closes the innermost {@code case}. It closes a block only where the grammar has
 * it: behind a semicolon or directly behind {@code atomic}; elsewhere it is a name, as in {@code
 * select 1 as end}. The {@code end} of {@code end if} and its like closes neither.
 */
final class Nesting {

    private enum Open {
        PARENTHESIS,
        BLOCK,
        CASE
    }

    private enum Landmark {
        OPENING_PARENTHESIS,
        CLOSING_PARENTHESIS,
        BEGIN,
        ATOMIC,
        CASE,
        END,
        CONTROL,
        SEMICOLON,
        BEFORE_NAME,
        OTHER
    }

    private static final Map<String, Landmark> LANDMARKS =
            Map.ofEntries(
                    Map.entry("(", Landmark.OPENING_PARENTHESIS),
                    Map.entry(")", Landmark.CLOSING_PARENTHESIS),
                    Map.entry("begin", Landmark.BEGIN),
                    Map.entry("atomic", Landmark.ATOMIC),
                    Map.entry("case", Landmark.CASE),
                    Map.entry("end", Landmark.END),
                    Map.entry("if", Landmark.CONTROL),
                    Map.entry("for", Landmark.CONTROL),
                    Map.entry("loop", Landmark.CONTROL),
                    Map.entry("while", Landmark.CONTROL),
                    Map.entry("repeat", Landmark.CONTROL),
                    Map.entry(";", Landmark.SEMICOLON),
                    Map.entry(".", Landmark.BEFORE_NAME),
                    Map.entry("as", Landmark.BEFORE_NAME));

    private static final int LONGEST_LANDMARK = "atomic".length();

    // Most words of a script are told from a landmark by their first letter.
    private static final String FIRST_CHARACTERS = firstCharacters();

    private final ScriptText text;
    private final LexicalRules rules;
    private final Deque<Open> open = new ArrayDeque<>();
    private int blocks;
    private int outermost;
    private int lastBegin;
    private Open lastEnded = Open.CASE;
    private Landmark previous = Landmark.OTHER;

    Nesting(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Takes the next token into account; white space and comments are not to be handed in. */
    void note(Lexer token) {
        Landmark current = landmark(token);
        switch (current) {
            case OPENING_PARENTHESIS -> openParenthesis(token.start());
            case CLOSING_PARENTHESIS -> closeParenthesis();
            case BEGIN -> lastBegin = token.start();
            case ATOMIC -> openBlock();
            case CASE -> openCase(token.start());
            case END -> current = end();
            case CONTROL -> reopenAfterEnd();
            default -> {}
        }
        previous = current;
    }

    private static String firstCharacters() {
        String lowerCase =
                LANDMARKS.keySet().stream()
                        .map(word -> word.substring(0, 1))
                        .distinct()
                        .collect(Collectors.joining());
        return lowerCase + lowerCase.toUpperCase(Locale.ROOT);
    }

    private static Landmark landmark(Lexer token) {
        if (token.length() > LONGEST_LANDMARK || !token.beginsWithOneOf(FIRST_CHARACTERS)) {
            return Landmark.OTHER;
        }
        return LANDMARKS.getOrDefault(token.text().toLowerCase(Locale.ROOT), Landmark.OTHER);
    }

    private void openParenthesis(int offset) {
        if (rules.have(LexicalRule.PARENTHESIZED_STATEMENTS)) {
            push(Open.PARENTHESIS, offset);
        }
    }

    private void closeParenthesis() {
        if (open.peek() == Open.PARENTHESIS) {
            open.pop();
        }
    }

    private void openBlock() {
        if (previous == Landmark.BEGIN && rules.have(LexicalRule.ATOMIC_BLOCKS)) {
            push(Open.BLOCK, lastBegin);
            blocks++;
        }
    }

    private void openCase(int offset) {
        boolean isName = previous == Landmark.BEFORE_NAME || previous == Landmark.END;
        if (blocks > 0 && !isName) {
            push(Open.CASE, offset);
        }
    }

    private void push(Open opened, int offset) {
        if (open.isEmpty()) {
            outermost = offset;
        }
        open.push(opened);
    }

    private Landmark end() {
        boolean endsBlock =
                open.peek() == Open.BLOCK
                        && (previous == Landmark.SEMICOLON || previous == Landmark.ATOMIC);
        boolean endsCase = open.peek() == Open.CASE && previous != Landmark.BEFORE_NAME;
        if (!endsBlock && !endsCase) {
            return Landmark.OTHER;
        }
        lastEnded = open.pop();
        blocks -= endsBlock ? 1 : 0;
        return Landmark.END;
    }

    /** Takes an end back, because the word after it shows that it ended a control statement. */
    private void reopenAfterEnd() {
        if (previous == Landmark.END && rules.have(LexicalRule.CONTROL_STATEMENTS)) {
            open.push(lastEnded);
            blocks += lastEnded == Open.BLOCK ? 1 : 0;
        }
    }

    /** Throws if something is open at the end of the script. */
    void requireNothingOpen() {
        if (open.isEmpty()) {
            return;
        }
        int line = text.lineOf(outermost);
        throw open.getLast() == Open.BLOCK
                ? SqlScriptException.neverEnds(
                        "'begin atomic' block", line, "Write its end, and that of each case in it.")
                : SqlScriptException.neverEnds("parenthesis", line, "Close it with ).");
    }
}
