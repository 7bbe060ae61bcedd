package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.Set;

/** SQL of which nothing is left when its session ends, such as a lock or a setting. */
public final class PassingEffect {
    private static final Set<String> PASSING =
            Set.of(
                    "lock",
                    "unlock",
                    "use",
                    "reset",
                    "discard",
                    "savepoint",
                    "release",
                    "begin",
                    "start",
                    "commit",
                    "end",
                    "show",
                    "explain");

    // MySQL 8.0 manual, 15.7.6.1 SET Syntax for Variable Assignment; MariaDB documentation, SET.
    private static final Set<String> STAYING_SETTINGS =
            Set.of("global", "persist", "persist_only", "password", "default");

    private PassingEffect() {}

    /**
     * Whether a statement has no other.
     *
     * @param statement one statement
     * @param dialect the database that executes it
     * @return whether nothing of it stays; false where that is not known
     */
    public static boolean isIn(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement, 2);
        return words.first().equals("set")
                ? isPassingSetting(statement, words.second(), dialect)
                : PASSING.contains(words.first());
    }

    private static boolean isPassingSetting(
            SqlStatement statement, String what, SqlDialect dialect) {
        return switch (dialect) {
            // There, what changes the database and not the session commits.
            case H2 -> !SelfCommitting.isIn(statement, dialect);
            case MARIADB, MYSQL ->
                    !STAYING_SETTINGS.contains(what)
                            && !what.startsWith("@@global")
                            && !what.startsWith("@@persist");
            case POSTGRESQL, HSQLDB, ANSI -> true;
        };
    }
}
