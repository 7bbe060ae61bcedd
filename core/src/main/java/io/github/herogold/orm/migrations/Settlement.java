package io.github.herogold.orm.migrations;

import java.util.List;

/** Writes to the history what a person knows to be true; runs no migration. */
final class Settlement {
    private static final int FIRST = 1;

    private final Workspace workspace;

    Settlement(Workspace workspace) {
        this.workspace = workspace;
    }

    // Each request is looked at before the lock, which may have to make itself a table.

    void forget(String name) {
        recorded(name, "forget");
        workspace.locked(
                () -> {
                    forget(recorded(name, "forget"));
                    return name;
                });
    }

    void resolve(String name, Resolution resolution) {
        interrupted(name);
        workspace.locked(
                () -> {
                    HistoryRow row = interrupted(name);
                    workspace.history().prepare();
                    if (resolution == Resolution.APPLIED) {
                        workspace.history().settle(row);
                    } else {
                        forget(row);
                    }
                    return name;
                });
    }

    /** Records everything up to a migration as applied, in one transaction. */
    List<String> baseline(String name) {
        there(name);
        return workspace.locked(
                () -> {
                    List<KnownMigration> there = there(name);
                    List<NewRecord> records = there.stream().map(this::recordOf).toList();
                    workspace.history().prepare();
                    workspace.history().add(records);
                    return there.stream().map(known -> known.name().text()).toList();
                });
    }

    /** What a baseline records. */
    private List<KnownMigration> there(String name) {
        Planner planner = workspace.plan();
        List<KnownMigration> there = planner.pendingUpTo(name);
        if (planner.appliedCount() > 0) {
            throw RequestMessages.notEmpty(planner.appliedCount());
        }
        return there;
    }

    private NewRecord recordOf(KnownMigration known) {
        Migration migration = known.load(workspace.database().dialect());
        RecordColumns columns =
                RecordColumns.ofNew(known.name().text(), FIRST, MigrationRecord.State.APPLIED)
                        .checksum(known.checksum())
                        .replaces(known.facts().replaces())
                        .wayDown(workspace.runner().wayDown(migration));
        return new NewRecord(columns, known.facts().replaces(), FIRST);
    }

    private void forget(HistoryRow row) {
        workspace.history().forget(row, workspace.plan().companionsOf(row.name()));
    }

    private HistoryRow interrupted(String name) {
        HistoryRow row = recorded(name, "settle");
        if (row.isApplied()) {
            throw RequestMessages.notInterrupted(row);
        }
        return row;
    }

    private HistoryRow recorded(String name, String purpose) {
        return workspace
                .plan()
                .entryOf(name)
                .orElseThrow(() -> RequestMessages.notRecorded(name, purpose));
    }
}
