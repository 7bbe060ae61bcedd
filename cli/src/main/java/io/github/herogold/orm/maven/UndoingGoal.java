package io.github.herogold.orm.maven;

import io.github.herogold.orm.migrations.Rollback;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that undo something have in common: which migrations are undone. */
abstract sealed class UndoingGoal extends MigrationGoal permits RollbackGoal, RedoGoal {
    /** How many batches to undo. */
    @Parameter(property = "herogold.steps", defaultValue = "1")
    private int steps;

    /** How many migrations to undo, whichever batches they are of. */
    @Parameter(property = "herogold.migrations")
    private @Nullable Integer migrations;

    /** Undo everything that was applied after this migration. */
    @Parameter(property = "herogold.to")
    private @Nullable String to;

    Rollback rollback() {
        if (to != null) {
            return Rollback.to(to);
        }
        return migrations == null ? Rollback.batches(steps) : Rollback.migrations(migrations);
    }
}
