package io.github.herogold.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts one script into its statements. For one thread and one use. */
final class StatementSplitter {
    private static final int NONE = -1;

    private final ScriptText text;
    private final LexicalRules rules;
    private final Lexer lexer;
    private final Nesting nesting;
    private final ClientCommands clientCommands;
    private final List<SqlStatement> statements = new ArrayList<>();

    private int start = NONE;
    private int end;
    private int line = 1;
    private int lineKnownAt;

    StatementSplitter(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.lexer = new Lexer(text, rules);
        this.nesting = new Nesting(text, rules);
        this.clientCommands = new ClientCommands(text, rules);
    }

    List<SqlStatement> split() {
        while (lexer.advance()) {
            switch (lexer.kind()) {
                case BLANK -> {}
                case TERMINATOR -> terminate();
                default -> takeIn();
            }
        }
        nesting.requireNothingOpen();
        finish();
        return List.copyOf(statements);
    }

    private void terminate() {
        nesting.note(lexer);
        if (nesting.isOpen()) {
            end = lexer.end();
        } else {
            finish();
        }
    }

    private void takeIn() {
        if (start == NONE) {
            if (isDelimiterCommand()) {
                lexer.readDelimiter();
                return;
            }
            clientCommands.checkFirst(lexer);
            start = lexer.start();
        } else if (!nesting.isOpen()) {
            clientCommands.check(lexer);
        }
        nesting.note(lexer);
        end = lexer.end();
    }

    private boolean isDelimiterCommand() {
        return rules.have(LexicalRule.MYSQL_SCRIPTS) && lexer.is("delimiter");
    }

    private void finish() {
        if (start != NONE) {
            line += text.lineBreaks(lineKnownAt, start);
            lineKnownAt = start;
            statements.add(new SqlStatement(text.slice(start, end), line));
            start = NONE;
        }
    }
}
