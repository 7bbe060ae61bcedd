package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/**
 * A statement that executes what its text does not show: a routine, or SQL in a string.
 *
 * <p>Sources: MariaDB documentation, CALL, EXECUTE IMMEDIATE, BEGIN NOT ATOMIC; MySQL 8.0 manual,
 * 15.2.1 CALL; H2 manual, CALL, EXECUTE IMMEDIATE.
 */
public final class RoutineCall {
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)(?:call|execute|begin\\s+not\\s+atomic)\\b");

    private RoutineCall() {}

    /**
     * Whether a statement is one.
     *
     * @param statement a statement in any dialect
     * @return whether it may change rows only, or commit, and nothing but its effect tells which
     */
    public static boolean isIn(SqlStatement statement) {
        return STATEMENT.matcher(LeadingComments.removedFrom(statement)).lookingAt();
    }
}
