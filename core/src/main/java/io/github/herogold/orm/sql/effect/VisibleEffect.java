package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements whose effect shows in the catalogue, under names that they contain, or that may be
 * executed twice.
 */
public final class VisibleEffect {
    private static final Set<String> REPEATABLE =
            Set.of(
                    "truncate",
                    "comment",
                    "grant",
                    "revoke",
                    "set",
                    "reset",
                    "optimize",
                    "flush",
                    "check",
                    "checksum",
                    "repair",
                    "vacuum",
                    "reindex",
                    "cluster",
                    "refresh");

    // Of what kind a thing is, by what the queries of each catalogue show.
    private static final Set<String> OF_EVERY_DATABASE =
            Set.of("table", "view", "index", "sequence", "schema", "trigger");
    private static final Set<String> OF_H2 =
            Set.of("domain", "type", "alias", "aggregate", "constant", "synonym", "user", "role");
    private static final Set<String> OF_MYSQL =
            Set.of("procedure", "function", "event", "database");
    private static final Set<String> WITH_BODY =
            Set.of("trigger", "procedure", "function", "event");
    private static final Set<String> OF_POSTGRESQL =
            Set.of(
                    "type",
                    "domain",
                    "procedure",
                    "function",
                    "routine",
                    "aggregate",
                    "rule",
                    "policy",
                    "statistics",
                    "extension",
                    "database");
    // Here are first words too: "text search configuration", "event trigger", "default privileges".
    private static final Set<String> OF_NONE =
            Set.of(
                    "access",
                    "cast",
                    "collation",
                    "conversion",
                    "default",
                    "group",
                    "instance",
                    "language",
                    "large",
                    "logfile",
                    "operator",
                    "owned",
                    "package",
                    "publication",
                    "reference",
                    "resource",
                    "role",
                    "server",
                    "subscription",
                    "system",
                    "tablespace",
                    "text",
                    "transform",
                    "user",
                    "wrapper",
                    "event");
    private static final Set<String> KINDS =
            union(OF_EVERY_DATABASE, OF_H2, OF_MYSQL, OF_POSTGRESQL, OF_NONE);

    // The partition and the table may look the same, and the second time changes them back.
    private static final Pattern EXCHANGE = Pattern.compile("(?i)\\bexchange\\s+partition\\b");
    // PostgreSQL and standard SQL: U&"d\0061t\+000061" names data.
    private static final Pattern ENCODED_NAME = Pattern.compile("(?i)\\bU&\"");

    private VisibleEffect() {}

    /**
     * Whether a statement has one.
     *
     * @param statement a statement, or several in one text
     * @param dialect the database that executes it
     * @return whether the catalogue shows it; false where that is not known
     */
    public static boolean isIn(SqlStatement statement, SqlDialect dialect) {
        List<SqlStatement> parts = StatementParts.of(statement, dialect);
        return !parts.isEmpty()
                && (parts.size() == 1 || holdsSemicolons(parts.get(0), dialect))
                && isInOne(parts.get(0), dialect);
    }

    // MariaDB and MySQL know where a routine ends without being told; of several statements the
    // catalogue would not tell how many were executed.
    private static boolean holdsSemicolons(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement);
        return dialect.isMySql()
                && words.first().equals("create")
                && kind(words).filter(WITH_BODY::contains).isPresent();
    }

    private static boolean isInOne(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement);
        String text = statement.text();
        if (EXCHANGE.matcher(text).find() || ENCODED_NAME.matcher(text).find()) {
            return false;
        }
        return switch (words.first()) {
            case "create", "alter", "drop" -> isOfVisibleKind(words, dialect);
            case "rename" -> isOfVisibleKind(words, dialect) && !isRing(words);
            case "analyze" -> !dialect.isMySql() || words.tokens().contains("table");
            case "set" -> !words.second().equals("statement");
            default -> REPEATABLE.contains(words.first());
        };
    }

    private static boolean isOfVisibleKind(LeadingWords words, SqlDialect dialect) {
        return kind(words)
                .filter(k -> OF_EVERY_DATABASE.contains(k) || visible(dialect).contains(k))
                .isPresent();
    }

    // Between the verb and the kind there may be much, such as "definer = somebody".
    private static Optional<String> kind(LeadingWords words) {
        return words.tokens().stream().filter(KINDS::contains).findFirst();
    }

    private static Set<String> visible(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> OF_H2;
            case POSTGRESQL -> OF_POSTGRESQL;
            case MARIADB, MYSQL -> OF_MYSQL;
            case HSQLDB, ANSI -> Set.of();
        };
    }

    /** Whether tables take each other's names, after which all may look as before. */
    private static boolean isRing(LeadingWords words) {
        if (words.tokens().indexOf("to") == words.tokens().lastIndexOf("to")) {
            return false;
        }
        List<String> names =
                words.tokens().stream()
                        .filter(token -> !Set.of("rename", "table", "to", ",", ".").contains(token))
                        .map(token -> token.replace("`", ""))
                        .toList();
        return words.areCut() || Set.copyOf(names).size() < names.size();
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
