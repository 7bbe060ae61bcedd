package io.github.herogold.orm.migrations;

import java.util.List;

/** Brings a database down: undoes what has been applied. */
final class Undoing {
    private final Workspace workspace;
    private final LoadedMigrations loaded;

    Undoing(Workspace workspace) {
        this.workspace = workspace;
        this.loaded = workspace.nothingLoaded();
    }

    List<String> run(Rollback rollback) {
        return ready(rollback).isEmpty() ? List.of() : workspace.locked(() -> runLocked(rollback));
    }

    List<String> runLocked(Rollback rollback) {
        List<Adoption> adoptions = preparation(workspace.plan()).toAdopt();
        if (!adoptions.isEmpty()) {
            workspace.history().prepare();
            workspace.adopt(adoptions);
        }
        return undo(ready(rollback));
    }

    /** The names of what it would undo by the SQL of a record. */
    List<String> byRecord(Rollback rollback) {
        return workspace.plan().undoing(rollback).stream()
                .filter(Planner.Undo::isByRecord)
                .map(undo -> undo.entry().name())
                .toList();
    }

    /** The SQL of it; changes nothing. */
    List<MigrationScript> pretend(Rollback rollback) {
        return new DryRun(workspace).undo(ready(rollback));
    }

    List<String> undo(List<ReadyMigration> migrations) {
        if (migrations.isEmpty()) {
            return List.of();
        }
        Runner runner = workspace.runner(workspace.hooks(Direction.DOWN));
        Preparation.foreseeSessions(migrations, Direction.DOWN, runner);
        workspace.history().prepare();
        List<String> names = migrations.stream().map(ReadyMigration::name).toList();
        Progress progress = new Progress(workspace.listener(), Direction.DOWN, names);
        return runner.run(
                progress,
                () -> {
                    for (ReadyMigration ready : migrations) {
                        if (ready.isFromRecord()) {
                            progress.goingByRecord(ready.name());
                        }
                        progress.run(ready.name(), listener -> runner.undo(ready, listener));
                    }
                });
    }

    private List<ReadyMigration> ready(Rollback rollback) {
        Planner planner = workspace.plan();
        return preparation(planner).toUndo(planner.undoing(rollback));
    }

    private Preparation preparation(Planner planner) {
        return new Preparation(planner, workspace.history(), loaded);
    }
}
