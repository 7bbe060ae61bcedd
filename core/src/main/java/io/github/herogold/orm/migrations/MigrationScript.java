package io.github.herogold.orm.migrations;

import java.util.List;

/**
 * The SQL that a migration, or a hook with a transaction of its own, would execute, bookkeeping
 * included.
 *
 * @param name the name of the migration, or that of the hook's file
 * @param direction whether migrations would be applied or undone
 * @param statements the statements, in order, without terminators
 * @param text the statements as a script for the database's own command line client, which does the
 *     same as the run would: lines, the last one with its end
 */
public record MigrationScript(
        String name, Direction direction, List<String> statements, String text) {

    /**
     * Makes a script.
     *
     * @param name the name of the migration
     * @param direction the direction
     * @param statements the statements
     * @param text the statements as a script
     */
    public MigrationScript {
        statements = List.copyOf(statements);
    }

    @Override
    public String toString() {
        return text;
    }
}
