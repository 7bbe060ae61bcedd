package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;

/**
 * The SQL that a migration, or a hook with a transaction of its own, would execute, bookkeeping
 * included. Immutable.
 */
public final class MigrationScript {
    private final String name;
    private final Direction direction;
    private final List<String> statements;
    private final SqlDialect dialect;
    private final boolean inTransaction;

    MigrationScript(
            String name,
            Direction direction,
            List<String> statements,
            SqlDialect dialect,
            boolean inTransaction) {
        this.name = name;
        this.direction = direction;
        this.statements = List.copyOf(statements);
        this.dialect = dialect;
        this.inTransaction = inTransaction;
    }

    /**
     * The name of the migration, or that of the hook's file.
     *
     * @return a name
     */
    public String name() {
        return name;
    }

    /**
     * Whether migrations would be applied or undone.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The statements, in order, without terminators.
     *
     * @return statements
     */
    public List<String> statements() {
        return statements;
    }

    /**
     * The statements as a script for the database's own command line client, which does the same as
     * the run would.
     *
     * @return lines, the last one with its end
     */
    public String text() {
        StringBuilder script = new StringBuilder("-- " + name + "\n");
        if (inTransaction) {
            script.append("begin;\n");
        }
        ScriptLines lines = new ScriptLines(dialect);
        statements.forEach(statement -> script.append(lines.of(statement)));
        if (inTransaction) {
            script.append("commit;\n");
        }
        return script.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
