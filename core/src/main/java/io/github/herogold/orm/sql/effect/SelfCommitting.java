package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL that the database commits by itself, and with it all that its transaction did before.
 *
 * <p>Known are the statements that do not; every other is taken for one that does. Nothing is lost
 * when that is wrong: the manager then writes more often how far it has come. Sources: MariaDB
 * documentation, SQL Statements That Cause an Implicit Commit; MySQL 8.0 manual, 15.3.3; for H2,
 * which documents little of it, trying (2.4.240).
 */
public final class SelfCommitting {
    private static final Set<String> NEVER =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "merge",
                    "replace",
                    "select",
                    "with",
                    "values",
                    "table",
                    "savepoint",
                    "release",
                    "explain",
                    "show");
    private static final Set<String> NEVER_ON_MYSQL =
            Set.of("do", "describe", "desc", "handler", "use");
    private static final Set<String> SET_ON_H2 =
            Set.of("schema", "schema_search_path", "lock_timeout", "query_timeout", "time");
    private static final Set<String> SET_IN_STANDARD_SQL = Set.of("schema", "constraints", "time");
    private static final Set<String> SET_NOT_ON_MYSQL = Set.of("password", "statement", "default");
    private static final Set<String> ANALYZED =
            Set.of("select", "insert", "update", "delete", "replace", "with", "format");

    /** As many as there are in {@code rollback transaction to}. */
    private static final int WORDS = 3;

    private static final Pattern AUTO_COMMIT = Pattern.compile("(?i)\\bautocommit\\b");

    private SelfCommitting() {}

    /**
     * Whether a statement inside a transaction ends it.
     *
     * @param statement a statement, or several in one text
     * @param dialect the database that executes it
     * @return whether it does; true where that is not known
     */
    public static boolean isIn(SqlStatement statement, SqlDialect dialect) {
        List<SqlStatement> parts = StatementParts.of(statement, dialect);
        return dialect != SqlDialect.POSTGRESQL
                && (parts.isEmpty() || parts.stream().anyMatch(part -> ends(part, dialect)));
    }

    private static boolean ends(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement, WORDS);
        return switch (dialect) {
            case POSTGRESQL -> false;
            case MARIADB, MYSQL -> !isSafeOnMysql(statement, words);
            case H2 -> !isSafe(words, SET_ON_H2);
            case HSQLDB, ANSI ->
                    !words.first().equals("lock") && !isSafe(words, SET_IN_STANDARD_SQL);
        };
    }

    private static boolean isSafe(LeadingWords words, Set<String> settings) {
        return switch (words.first()) {
            case "set" -> words.second().startsWith("@") || settings.contains(words.second());
            case "rollback" -> words.tokens().contains("to");
            default -> NEVER.contains(words.first());
        };
    }

    private static boolean isSafeOnMysql(SqlStatement statement, LeadingWords words) {
        return switch (words.first()) {
            case "set" ->
                    !SET_NOT_ON_MYSQL.contains(words.second())
                            && !AUTO_COMMIT.matcher(statement.text()).find();
            case "load" -> words.second().equals("data") || words.second().equals("xml");
            case "analyze" -> ANALYZED.contains(words.second());
            default -> NEVER_ON_MYSQL.contains(words.first()) || isSafe(words, Set.of());
        };
    }
}
