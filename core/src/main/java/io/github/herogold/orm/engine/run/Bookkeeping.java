package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.history.RecordColumns;
import io.github.herogold.orm.engine.history.RecordTable;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.source.KnownMigration;
import java.util.List;

/** Writes to the history what is not run, all of it in one transaction. */
public final class Bookkeeping {
    private final History history;
    private final LoadedMigrations loaded;
    private final Rehearsal rehearsal;

    Bookkeeping(History history, LoadedMigrations loaded, Rehearsal rehearsal) {
        this.history = history;
        this.loaded = loaded;
        this.rehearsal = rehearsal;
    }

    /** Writes what some steps say. */
    void write(List<Step.Bookkeeping> steps) {
        if (!steps.isEmpty()) {
            history.change(steps.stream().map(this::change).toList());
        }
    }

    private RecordTable.Change change(Step.Bookkeeping step) {
        KnownMigration migration = step.migration();
        if (step instanceof Step.Entry entry) {
            RecordColumns record = record(entry);
            return table -> {
                table.insert(record);
                table.insertReplaced(migration.facts().replaces(), entry.batch());
            };
        }
        RecordColumns sum = RecordColumns.changed().checksum(migration.checksum());
        return table -> table.update(step.name(), sum);
    }

    /** The record that a step adds. */
    public RecordColumns record(Step.Entry step) {
        KnownMigration migration = step.migration();
        RecordColumns record =
                Records.applied(migration, step.batch(), rehearsal.wayDown(loaded.of(migration)));
        return step instanceof Step.Adopt adopt
                ? record.appliedAt(adopt.row().appliedAt())
                : record;
    }
}
