package io.github.herogold.orm.sql;

/**
 * One way in which the SQL text of some databases differs from standard SQL.
 *
 * <p>Standard SQL, which needs no rule, has {@code 'strings'} and {@code "identifiers"} that escape
 * their quote by doubling it, comments from {@code --} to the end of the line, and block comments
 * that do not nest (ISO/IEC 9075-2, 5.2 token and separator).
 */
enum LexicalRule {

    /**
     * Block comments nest.
     *
     * <p>PostgreSQL manual, 4.1.5 Comments; H2 manual, SQL Grammar, Bracketed comment.
     */
    NESTED_COMMENTS,

    /** A comment runs from two slashes to the end of the line; H2 manual, SQL Grammar, Comment. */
    SLASH_COMMENTS,

    /**
     * A comment runs from {@code #} to the end of the line.
     *
     * <p>MariaDB documentation, Comment Syntax; MySQL 8.0 manual, 11.7 Comments.
     */
    HASH_COMMENTS,

    /**
     * Two dashes begin a comment only before white space, a control character or the end, so that
     * {@code 1--1} is arithmetic. Where no statement has begun, they need nothing behind them.
     *
     * <p>MySQL 8.0 manual, 1.6.2.4 '--' as the Start of a Comment; MariaDB documentation, Comment
     * Syntax; for comments between statements, which the clients keep to themselves, mysql.cc of
     * both, add_line.
     */
    SPACED_DASH_COMMENTS,

    /**
     * What stands between {@code /*!} and the end of that comment is executed.
     *
     * <p>MySQL 8.0 manual, 11.7 Comments; MariaDB documentation, Comment Syntax, Executable
     * Comments.
     */
    EXECUTABLE_COMMENTS,

    /**
     * What stands between {@code /*M!} and the end of that comment is executed.
     *
     * <p>MariaDB documentation, Comment Syntax, Executable Comments.
     */
    MARIADB_EXECUTABLE_COMMENTS,

    /**
     * A backslash escapes the next character of every string, and double quotes enclose strings
     * too.
     *
     * <p>MySQL 8.0 manual, 11.1.1 String Literals; MariaDB documentation, String Literals. These
     * are the rules without the SQL modes {@code ANSI_QUOTES} and {@code NO_BACKSLASH_ESCAPES}.
     */
    BACKSLASH_ESCAPES,

    /**
     * A backslash escapes the next character of strings with the prefix {@code E}.
     *
     * <p>PostgreSQL manual, 4.1.2.2 String Constants with C-Style Escapes. These are the rules with
     * {@code standard_conforming_strings} on, which is the default.
     */
    ESCAPE_STRINGS,

    /**
     * Backticks enclose identifiers.
     *
     * <p>MySQL 8.0 manual, 11.2 Schema Object Names; MariaDB documentation, Identifier Names; H2
     * takes them in every mode, though its manual does not say so.
     */
    BACKTICK_IDENTIFIERS,

    /** Two dollar signs enclose strings; H2 manual, SQL Grammar, Dollar Quoted String. */
    DOLLAR_QUOTES,

    /**
     * {@code $tag$} and {@code $$} enclose strings.
     *
     * <p>PostgreSQL manual, 4.1.2.4 Dollar-Quoted String Constants.
     */
    TAGGED_DOLLAR_QUOTES,

    /**
     * The statements between {@code begin atomic} and its {@code end} belong to the statement
     * around them.
     *
     * <p>PostgreSQL manual, CREATE FUNCTION, sql_body; HyperSQL guide, SQL-Invoked Routines,
     * Compound Statement; ISO/IEC 9075-4, compound statement.
     */
    ATOMIC_BLOCKS,

    /**
     * Inside such a block there are control statements, which have an {@code end if}, {@code end
     * loop} and so on.
     *
     * <p>HyperSQL guide, SQL-Invoked Routines, Iterated Statements and Conditional Statements;
     * ISO/IEC 9075-4, control statements.
     */
    CONTROL_STATEMENTS,

    /**
     * Statements in parentheses belong to the statement around them.
     *
     * <p>PostgreSQL manual, CREATE RULE, command.
     */
    PARENTHESIZED_STATEMENTS,

    /**
     * Scripts are written for psql, whose meta-commands begin with a backslash.
     *
     * <p>PostgreSQL manual, psql, Meta-Commands.
     */
    PSQL_SCRIPTS,

    /**
     * Scripts are written for the {@code mysql} or {@code mariadb} client, whose command {@code
     * delimiter} changes what ends a statement.
     *
     * <p>MySQL 8.0 manual, 6.5.1.2 mysql Client Commands; MariaDB documentation, Delimiters.
     */
    MYSQL_SCRIPTS
}
