package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/** SQL that changes the session it is executed in, such as {@code set search_path}. */
public final class SessionChange {
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)(?:set|reset|use|alter\\s+session)\\b");

    private SessionChange() {}

    /**
     * Whether a statement is one.
     *
     * @param statement a statement in any dialect
     * @return whether its session may mean something else by the same names, or obey other settings
     */
    public static boolean isIn(SqlStatement statement) {
        return STATEMENT.matcher(LeadingComments.removedFrom(statement)).lookingAt();
    }
}
