package io.github.herogold.orm.sql;

import io.github.herogold.orm.OrmException;
import java.io.Serial;

/** Thrown when a script cannot be cut into statements; its message names the line and the cure. */
public final class SqlScriptException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    /** The line on which the trouble begins. */
    private final int line;

    private SqlScriptException(int line, String message) {
        super(message);
        this.line = line;
    }

    static SqlScriptException neverEnds(String what, int line, String cure) {
        String message = "The %s that begins on line %d never ends. %s";
        return new SqlScriptException(line, message.formatted(what, line, cure));
    }

    static SqlScriptException clientCommand(String command, String client, int line) {
        String message =
                "Line %d holds '%s', a command of the %s client that the database itself does not"
                        + " understand. Remove it, or write the SQL statements that it stands for.";
        return new SqlScriptException(line, message.formatted(line, command, client));
    }

    static SqlScriptException copyFromClient(String command, int line) {
        String message =
                "Line %d holds '%s', whose rows come from the psql client and not from the"
                        + " database. Write the rows as insert statements, or copy them from a file"
                        + " on the database server.";
        return new SqlScriptException(line, message.formatted(line, command));
    }

    static SqlScriptException emptyDelimiter(int line) {
        String message =
                "The delimiter command on line %d does not say what ends a statement from there"
                        + " on. Write for example 'delimiter //', and 'delimiter ;' to go back.";
        return new SqlScriptException(line, message.formatted(line));
    }

    static SqlScriptException longDelimiter(int longest, int line) {
        String message =
                "The delimiter on line %d has more than %d characters, and the clients of MariaDB"
                        + " and MySQL keep no more. Write a shorter one, such as 'delimiter //'.";
        return new SqlScriptException(line, message.formatted(line, longest));
    }

    /**
     * Returns the line on which the trouble begins.
     *
     * @return the line of the script, counted from 1
     */
    public int line() {
        return line;
    }
}
