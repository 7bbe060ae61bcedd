package io.github.herogold.orm.engine.script;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a script that begin with two dashes and match a pattern.
 *
 * <p>A pattern that is tried at every character of a script is what reading it costs most; such
 * lines are few, and two dashes are found fast.
 */
public final class CommentLines {
    private static final String DASHES = "--";
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String text;
    private final Matcher matcher;
    private int from;

    CommentLines(String text, Pattern pattern) {
        this.text = text;
        this.matcher = pattern.matcher(text);
    }

    /** Whether a script has such a line. */
    public static boolean has(String text, Pattern pattern) {
        return new CommentLines(text, pattern).find();
    }

    /** Goes to the next one. */
    boolean find() {
        for (int at = text.indexOf(DASHES, from); at >= 0; at = text.indexOf(DASHES, from)) {
            from = at + DASHES.length();
            int indentation = indentation(at);
            if (isLineStart(indentation)
                    && matcher.region(indentation, text.length()).lookingAt()) {
                from = Math.max(from, matcher.end());
                return true;
            }
        }
        return false;
    }

    /** The one that was found last. */
    MatchResult match() {
        return matcher.toMatchResult();
    }

    private int indentation(int at) {
        int start = at;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start;
    }

    private boolean isLineStart(int at) {
        return at == 0 || LINE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
