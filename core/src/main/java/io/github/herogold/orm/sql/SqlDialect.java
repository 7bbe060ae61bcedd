package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.LexicalRule.ATOMIC_BLOCKS;
import static io.github.herogold.orm.sql.LexicalRule.BACKSLASH_ESCAPES;
import static io.github.herogold.orm.sql.LexicalRule.BACKTICK_IDENTIFIERS;
import static io.github.herogold.orm.sql.LexicalRule.CONTROL_STATEMENTS;
import static io.github.herogold.orm.sql.LexicalRule.DOLLAR_QUOTES;
import static io.github.herogold.orm.sql.LexicalRule.ESCAPE_STRINGS;
import static io.github.herogold.orm.sql.LexicalRule.EXECUTABLE_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.HASH_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.MARIADB_EXECUTABLE_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.MYSQL_SCRIPTS;
import static io.github.herogold.orm.sql.LexicalRule.NESTED_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.PARENTHESIZED_STATEMENTS;
import static io.github.herogold.orm.sql.LexicalRule.PSQL_SCRIPTS;
import static io.github.herogold.orm.sql.LexicalRule.SLASH_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.SPACED_DASH_COMMENTS;
import static io.github.herogold.orm.sql.LexicalRule.TAGGED_DOLLAR_QUOTES;

/** The SQL of one database product, as far as this library has to know it. */
public enum SqlDialect {

    /** Standard SQL, for every database that has no constant of its own. */
    ANSI(LexicalRules.standardSqlWith(ATOMIC_BLOCKS, CONTROL_STATEMENTS)),

    /** H2. */
    H2(
            LexicalRules.standardSqlWith(
                    NESTED_COMMENTS, SLASH_COMMENTS, BACKTICK_IDENTIFIERS, DOLLAR_QUOTES)),

    /** HyperSQL. */
    HSQLDB(LexicalRules.standardSqlWith(ATOMIC_BLOCKS, CONTROL_STATEMENTS)),

    /** PostgreSQL. */
    POSTGRESQL(
            LexicalRules.standardSqlWith(
                    NESTED_COMMENTS,
                    ESCAPE_STRINGS,
                    TAGGED_DOLLAR_QUOTES,
                    ATOMIC_BLOCKS,
                    PARENTHESIZED_STATEMENTS,
                    PSQL_SCRIPTS)),

    /** MariaDB. */
    MARIADB(
            LexicalRules.standardSqlWith(
                    HASH_COMMENTS,
                    SPACED_DASH_COMMENTS,
                    EXECUTABLE_COMMENTS,
                    MARIADB_EXECUTABLE_COMMENTS,
                    BACKSLASH_ESCAPES,
                    BACKTICK_IDENTIFIERS,
                    MYSQL_SCRIPTS)),

    /** MySQL. */
    MYSQL(
            LexicalRules.standardSqlWith(
                    HASH_COMMENTS,
                    SPACED_DASH_COMMENTS,
                    EXECUTABLE_COMMENTS,
                    BACKSLASH_ESCAPES,
                    BACKTICK_IDENTIFIERS,
                    MYSQL_SCRIPTS));

    // Immutable, which the check cannot see because the record holds a Set.
    @SuppressWarnings("ImmutableEnumChecker")
    private final LexicalRules lexicalRules;

    SqlDialect(LexicalRules lexicalRules) {
        this.lexicalRules = lexicalRules;
    }

    /**
     * Whether it is the dialect of MariaDB or MySQL, which differ in little.
     *
     * @return true for {@link #MARIADB} and {@link #MYSQL}
     */
    public boolean isMySql() {
        return this == MARIADB || this == MYSQL;
    }

    /**
     * A name as it stands in a statement, whatever characters are in it.
     *
     * @param name the name as the database spells it
     * @return the name, quoted
     */
    public String quoted(String name) {
        String quote = isMySql() ? "`" : "\"";
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /**
     * The dialect of a product.
     *
     * @param product the name of a database product, as its driver gives it
     * @return its dialect; {@link #ANSI} for one that has no constant of its own
     */
    public static SqlDialect ofProduct(String product) {
        return switch (product) {
            case "H2" -> H2;
            case "HSQL Database Engine" -> HSQLDB;
            case "PostgreSQL" -> POSTGRESQL;
            case "MariaDB" -> MARIADB;
            case "MySQL" -> MYSQL;
            default -> ANSI;
        };
    }

    LexicalRules lexicalRules() {
        return lexicalRules;
    }
}
