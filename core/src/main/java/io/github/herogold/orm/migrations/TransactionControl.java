package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/** SQL that would end the transaction of the manager, or begin one of its own. */
final class TransactionControl {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)(?:(?:begin|commit|rollback|abort|end)"
                            + "(?:\\s+(?:work|transaction))?(?:\\s+and\\s+(?:no\\s+)?chain)?"
                            + "|start\\s+transaction\\b.*|prepare\\s+transaction\\b.*)\\s*;?");

    private static final Pattern BEGINNING = Pattern.compile("(?i)(?:begin|start)\\b");
    private static final Pattern TAKING_BACK = Pattern.compile("(?i)(?:rollback|abort)\\b");

    private TransactionControl() {}

    static boolean isIn(SqlStatement statement) {
        return STATEMENT.matcher(LeadingWords.withoutComments(statement).strip()).matches();
    }

    static boolean begins(SqlStatement statement) {
        return BEGINNING.matcher(LeadingWords.withoutComments(statement)).lookingAt();
    }

    static boolean takesBack(SqlStatement statement) {
        return TAKING_BACK.matcher(LeadingWords.withoutComments(statement)).lookingAt();
    }
}
