package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.plan.Comparison;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.migrations.Resolution;
import java.util.List;

/** Writes to the history what a person knows to be true of one migration; runs none. */
public final class Settlement {
    private final Workspace workspace;

    /** Makes the operation. */
    public Settlement(Workspace workspace) {
        this.workspace = workspace;
    }

    // Each request is looked at before the lock, which may have to make itself a table.

    /** Removes the record of a migration, and those that go with it. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    public void forget(String name) {
        recorded(name, "forget", comparison());
        try (MigrationLock lock = workspace.lock()) {
            Comparison comparison = comparison();
            forget(recorded(name, "forget", comparison), comparison);
        }
    }

    /** Says what became of a migration that was interrupted, or that was applied by hand. */
    public void resolve(String name, Resolution resolution) {
        Comparison comparison = comparison();
        boolean isPending =
                comparison.row(name).isEmpty() && comparison.migration(name).isPresent();
        if (isPending && resolution == Resolution.APPLIED) {
            new Operation(workspace).run(new Request.Settle(name));
        } else {
            recorded(name, "settle", comparison);
            settle(name, resolution);
        }
    }

    @SuppressWarnings("try")
    private void settle(String name, Resolution resolution) {
        try (MigrationLock lock = workspace.lock()) {
            Comparison comparison = comparison();
            HistoryRow row = interrupted(name, comparison);
            workspace.history().prepare();
            if (resolution == Resolution.APPLIED) {
                workspace.history().settle(row);
            } else {
                forget(row, comparison);
            }
        }
    }

    private void forget(HistoryRow row, Comparison comparison) {
        List<String> companions = comparison.replacements().companionsOf(row.name());
        workspace.history().forget(row, companions);
    }

    private static HistoryRow interrupted(String name, Comparison comparison) {
        HistoryRow row = recorded(name, "settle", comparison);
        if (row.isApplied()) {
            throw Messages.notInterrupted(row);
        }
        return row;
    }

    private static HistoryRow recorded(String name, String purpose, Comparison comparison) {
        return comparison
                .row(name)
                .orElseThrow(() -> History.notRecorded(name, purpose, comparison.recorded()));
    }

    private Comparison comparison() {
        return new Comparison(workspace.known(), workspace.history().rows());
    }
}
