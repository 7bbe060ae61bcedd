package io.github.herogold.orm.benchmarks.migrations;

import java.util.Locale;

/**
 * Who takes part in a benchmark.
 *
 * @param name the tool
 * @param migrations how many migrations it has
 */
record Contender(ToolName name, int migrations) {

    /** A name for directories and databases. */
    String id() {
        return name.name().toLowerCase(Locale.ROOT) + "_" + migrations;
    }
}
