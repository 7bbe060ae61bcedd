package io.github.herogold.orm.migrations;

import java.util.List;

/**
 * The SQL that a migration would execute, bookkeeping included.
 *
 * @param name the name of the migration
 * @param direction whether it would be applied or undone
 * @param statements its statements, in order, without terminators
 */
public record MigrationScript(String name, Direction direction, List<String> statements) {

    /**
     * Makes a script.
     *
     * @param name the name of the migration
     * @param direction whether it would be applied or undone
     * @param statements its statements
     */
    public MigrationScript {
        statements = List.copyOf(statements);
    }
}
