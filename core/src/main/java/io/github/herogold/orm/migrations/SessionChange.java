package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/** SQL that changes the session it is executed in, such as {@code set search_path}. */
final class SessionChange {
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)(?:set|reset|use|alter\\s+session)\\b");

    private SessionChange() {}

    static boolean isIn(SqlStatement statement) {
        return STATEMENT.matcher(LeadingWords.withoutComments(statement)).lookingAt();
    }
}
