package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/** SQL that would end the transaction of the manager, or begin one of its own. */
public final class TransactionControl {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)(?:(?:begin|commit|rollback|abort|end)"
                            + "(?:\\s+(?:work|transaction))?(?:\\s+and\\s+(?:no\\s+)?chain)?"
                            + "|begin(?:\\s+(?:work|transaction))?"
                            + "\\s+(?:isolation|read|not\\s+deferrable|deferrable)\\b.*"
                            + "|start\\s+transaction\\b.*|prepare\\s+transaction\\b.*)\\s*;?");

    private static final Pattern BEGINNING = Pattern.compile("(?i)(?:begin|start)\\b");
    private static final Pattern TAKING_BACK = Pattern.compile("(?i)(?:rollback|abort)\\b");

    private TransactionControl() {}

    /**
     * Whether a statement is that.
     *
     * @param statement a statement in any dialect
     * @return whether it begins or ends a transaction; savepoints do not count
     */
    public static boolean isIn(SqlStatement statement) {
        return STATEMENT.matcher(LeadingComments.removedFrom(statement).strip()).matches();
    }

    /**
     * Whether a statement begins a transaction.
     *
     * @param statement a statement that is of this kind
     * @return whether it begins one; else it ends one
     */
    public static boolean begins(SqlStatement statement) {
        return BEGINNING.matcher(LeadingComments.removedFrom(statement)).lookingAt();
    }

    /**
     * Whether a statement rolls a transaction back.
     *
     * @param statement a statement that is of this kind
     * @return whether it does
     */
    public static boolean takesBack(SqlStatement statement) {
        return TAKING_BACK.matcher(LeadingComments.removedFrom(statement)).lookingAt();
    }
}
