package io.github.herogold.orm.migrations;

import io.github.herogold.orm.persistence.Orm;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a run would execute, the keeping of records included. */
final class DryRun {
    private final Runner runner;
    private final SchemaSql bookkeeping;

    DryRun(Runner runner, SchemaSql bookkeeping) {
        this.runner = runner;
        this.bookkeeping = bookkeeping;
    }

    List<MigrationScript> apply(List<Migration> migrations, Batches batches, boolean isFirstUse) {
        List<MigrationScript> scripts = new ArrayList<>();
        for (Migration migration : migrations) {
            List<String> statements = new ArrayList<>();
            if (isFirstUse && scripts.isEmpty()) {
                statements.add(bookkeeping.createHistoryTable());
            }
            statements.addAll(runner.pretend(migration, Direction.UP));
            statements.add(
                    bookkeeping.insertRecord(
                            migration.name(), batches.of(scripts.size()), Orm.now()));
            scripts.add(new MigrationScript(migration.name(), Direction.UP, statements));
        }
        return scripts;
    }

    List<MigrationScript> undo(List<Preparation.Undoing> undoings) {
        List<MigrationScript> scripts = new ArrayList<>();
        for (Preparation.Undoing undoing : undoings) {
            String name = undoing.migration().name();
            List<String> statements =
                    new ArrayList<>(runner.pretend(undoing.migration(), Direction.DOWN));
            statements.add(bookkeeping.deleteRecord(name));
            scripts.add(new MigrationScript(name, Direction.DOWN, statements));
        }
        return scripts;
    }
}
