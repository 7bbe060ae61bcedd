package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.plan.Comparison;
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
        recorded(name, "forget");
        try (MigrationLock lock = workspace.lock()) {
            forget(recorded(name, "forget"));
        }
    }

    /** Says what became of a migration that was interrupted. */
    @SuppressWarnings("try")
    public void resolve(String name, Resolution resolution) {
        recorded(name, "settle");
        try (MigrationLock lock = workspace.lock()) {
            HistoryRow row = interrupted(name);
            workspace.history().prepare();
            if (resolution == Resolution.APPLIED) {
                workspace.history().settle(row);
            } else {
                forget(row);
            }
        }
    }

    private void forget(HistoryRow row) {
        List<String> companions = comparison().replacements().companionsOf(row.name());
        workspace.history().forget(row, companions);
    }

    private HistoryRow interrupted(String name) {
        HistoryRow row = recorded(name, "settle");
        if (row.isApplied()) {
            throw Messages.notInterrupted(row);
        }
        return row;
    }

    private HistoryRow recorded(String name, String purpose) {
        return comparison().row(name).orElseThrow(() -> Messages.notRecorded(name, purpose));
    }

    private Comparison comparison() {
        return new Comparison(workspace.known(), workspace.history().rows());
    }
}
