package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The white space and comments in front of a statement. */
public final class LeadingComments {
    // What is in an executable comment of MariaDB and MySQL is no comment.
    private static final String TO_THE_END_OF_THE_LINE = "[^\\x0A]*+(?:\\x0A|\\z)";
    static final String COMMENT =
            "(?:--|#|//)" + TO_THE_END_OF_THE_LINE + "|/\\*(?!M?!)(?s:.*?)\\*/";

    private static final Pattern COMMENTS = Pattern.compile("\\A(?:\\s++|" + COMMENT + ")++");

    private LeadingComments() {}

    /**
     * The text of a statement without them.
     *
     * @param statement a statement in any dialect
     * @return its text from its first word on
     */
    public static String removedFrom(SqlStatement statement) {
        String text = statement.text();
        // So begins nearly every statement that a script was split into.
        if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            return text;
        }
        Matcher comments = COMMENTS.matcher(text);
        return comments.lookingAt() ? text.substring(comments.end()) : text;
    }
}
