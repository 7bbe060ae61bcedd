package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.schema.ApplicationTables;
import java.util.List;

/** Adopts a database that has had tables before it had a history. */
public final class Adoption {
    private final Workspace workspace;

    /** Makes the operation. */
    public Adoption(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether a plan is for a first run, in a schema that has tables. */
    static boolean isDueBefore(Plan plan, Workspace workspace) {
        return plan.request() instanceof Request.Up
                && plan.findings().recorded() == 0
                && hasTables(workspace);
    }

    /** Records everything up to a migration where there are tables and no history. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    public List<String> run(String last) {
        if (!isDue()) {
            return List.of();
        }
        try (MigrationLock lock = workspace.lock()) {
            // Another process may have been faster.
            return isDue()
                    ? new Operation(workspace).runLocked(new Request.Baseline(last))
                    : List.of();
        }
    }

    private boolean isDue() {
        return !workspace.history().exists() && hasTables(workspace);
    }

    // ShardingSphere has a catalogue of its own, in which extensions and the like cannot be told.
    private static boolean hasTables(Workspace workspace) {
        ApplicationTables tables = new ApplicationTables(workspace.database());
        return !workspace.database().sharded() && workspace.unit().onConnection(tables::exist);
    }
}
