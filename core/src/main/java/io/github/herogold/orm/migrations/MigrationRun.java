package io.github.herogold.orm.migrations;

import java.util.List;

/**
 * What a run has done.
 *
 * @param applied the names of what it applied, in order
 * @param appliedBefore how many migrations were applied when it began
 */
public record MigrationRun(List<String> applied, int appliedBefore) {

    /**
     * Makes a result.
     *
     * @param applied the names of what was applied
     * @param appliedBefore how many were applied before
     */
    public MigrationRun {
        applied = List.copyOf(applied);
    }
}
