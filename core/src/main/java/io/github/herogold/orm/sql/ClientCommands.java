package io.github.herogold.orm.sql;

import java.util.List;

/**
 * Refuses what the command line client of a database would carry out itself, so that it does not
 * reach the database as a puzzling syntax error. For one thread.
 */
final class ClientCommands {

    /**
     * Commands that are the first word of a line; none of them begins an SQL statement.
     *
     * <p>MySQL 8.0 manual, 6.5.1.2 mysql Client Commands; MariaDB documentation, mariadb
     * Command-Line Client. Missing here are {@code use} and {@code help}, which the server
     * understands too.
     */
    private static final List<String> MYSQL_COMMANDS =
            List.of(
                    "charset",
                    "clear",
                    "connect",
                    "edit",
                    "ego",
                    "exit",
                    "go",
                    "nopager",
                    "notee",
                    "nowarning",
                    "pager",
                    "print",
                    "prompt",
                    "quit",
                    "rehash",
                    "source",
                    "status",
                    "system",
                    "tee",
                    "warnings");

    private static final int LONGEST_NAME = 30;

    private final ScriptText text;
    private final LexicalRules rules;
    private boolean inCopy;
    private boolean afterFrom;

    ClientCommands(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** Looks at the first token of a statement; throws if it is a client's command. */
    void checkFirst(Lexer token) {
        inCopy = rules.have(LexicalRule.PSQL_SCRIPTS) && token.is("copy");
        if (rules.have(LexicalRule.MYSQL_SCRIPTS) && MYSQL_COMMANDS.stream().anyMatch(token::is)) {
            throw SqlScriptException.clientCommand(token.text(), "mysql or mariadb", line(token));
        }
        check(token);
    }

    /** Looks at a token outside parentheses and blocks; throws if it is a client's command. */
    void check(Lexer token) {
        // In a comment for the server it may be one of a newer client, which others leave alone: so
        // begins what mariadb-dump writes.
        if (token.is("\\") && !token.isInExecutableComment()) {
            checkBackslash(token);
        }
        if (inCopy && afterFrom && token.is("stdin")) {
            throw SqlScriptException.copyFromClient("copy ... from stdin", line(token));
        }
        afterFrom = token.is("from");
    }

    private void checkBackslash(Lexer token) {
        String command = command(token.start());
        if (rules.have(LexicalRule.PSQL_SCRIPTS)) {
            throw command.equals("\\copy")
                    ? SqlScriptException.copyFromClient(command, line(token))
                    : SqlScriptException.clientCommand(command, "psql", line(token));
        }
        // \N stands for null (MySQL 8.0 manual, 11.1.7 NULL Values).
        if (rules.have(LexicalRule.MYSQL_SCRIPTS) && !command.startsWith("\\N")) {
            throw SqlScriptException.clientCommand(command, "mysql or mariadb", line(token));
        }
    }

    private String command(int start) {
        int end = start + 1;
        while (end - start < LONGEST_NAME
                && text.at(end) != ';'
                && !ScriptText.isWhiteSpace(text.at(end))) {
            end++;
        }
        return text.slice(start, end);
    }

    private int line(Lexer token) {
        return text.lineOf(token.start());
    }
}
