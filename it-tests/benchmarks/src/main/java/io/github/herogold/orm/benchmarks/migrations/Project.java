package io.github.herogold.orm.benchmarks.migrations;

import java.nio.file.Path;
import java.util.List;

/**
 * A tool with its migrations and a database.
 *
 * @param contender whose it is
 * @param tool the tool, which may keep what it can use again
 * @param directory the files of the migrations
 * @param address the database
 */
record Project(Contender contender, MigrationTool tool, Path directory, Address address) {

    void migrate() throws Exception {
        tool.migrate(address, directory);
    }

    List<String> command(Action action) throws Exception {
        return tool.command(action, address, directory);
    }

    /** Throws unless every migration is applied: who does nothing is fast. */
    void check() throws Exception {
        int tables = address.countTables();
        if (tables != contender.migrations()) {
            throw new IllegalStateException(contender + " has created " + tables + " tables");
        }
    }
}
