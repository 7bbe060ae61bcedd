package io.github.herogold.orm.sql;

import java.util.List;

/** A text of SQL statements, one after the other, as people write them into a file. */
public final class SqlScript {

    private SqlScript() {}

    /**
     * Cuts a script into its statements, in the order in which they are written.
     *
     * <p>A semicolon ends a statement, and the end of the script ends the last one. A part that
     * holds only white space and comments is no statement. A byte order mark at the beginning is
     * dropped.
     *
     * <p>The body of a routine may hold semicolons inside dollar quotes on PostgreSQL and H2,
     * inside {@code begin atomic} and its {@code end} on PostgreSQL, HyperSQL and in standard SQL,
     * and on MariaDB and MySQL where a {@code delimiter} line has put another text in the
     * semicolon's place. So may the parentheses of a rule on PostgreSQL.
     *
     * <p>Settings that change how a database reads text are taken to be at their defaults: {@code
     * standard_conforming_strings} of PostgreSQL is on, and the SQL mode of MariaDB and MySQL has
     * neither {@code ANSI_QUOTES} nor {@code NO_BACKSLASH_ESCAPES}.
     *
     * <p>The time needed grows with the length of the script and no faster. Safe for use by many
     * threads.
     *
     * @param script the whole script
     * @param dialect the database that the script is written for
     * @return the statements; unmodifiable
     * @throws SqlScriptException if a quote, a comment, a parenthesis or a {@code begin atomic}
     *     block never ends, or if the script holds a command that only a database's own command
     *     line client understands
     */
    public static List<SqlStatement> split(String script, SqlDialect dialect) {
        return new StatementSplitter(new ScriptText(script), dialect.lexicalRules()).split();
    }
}
