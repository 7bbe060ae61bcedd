package io.github.herogold.orm.cli;

import picocli.CommandLine.Option;

/** The option that says which table keeps the history. */
final class TableOption {
    @Option(
            names = "--table",
            paramLabel = "<name>",
            defaultValue = "migrations",
            description =
                    "The table that keeps the history; a lock that is a table is called"
                            + " <name>_lock. Default: ${DEFAULT-VALUE}.")
    private String table = "migrations";

    String table() {
        return table;
    }
}
