package io.github.herogold.orm.migrations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings a database up: runs what is pending. */
final class Applying {
    private final Workspace workspace;
    private final RunOptions options;
    private final LoadedMigrations loaded;
    private final Supplier<List<KnownMigration>> known;
    private Optional<Planner> latest = Optional.empty();

    Applying(Workspace workspace, RunOptions options) {
        this(workspace, options, workspace.known());
    }

    private Applying(Workspace workspace, RunOptions options, List<KnownMigration> known) {
        this(workspace, options, () -> known);
    }

    /**
     * Prepares a run.
     *
     * @param workspace where it is done
     * @param options how far, and in which way
     * @param known gives the migrations that exist, the same each time; not asked before the
     *     records have been read
     */
    Applying(Workspace workspace, RunOptions options, Supplier<List<KnownMigration>> known) {
        this.workspace = workspace;
        this.options = options;
        this.known = known;
        this.loaded = workspace.nothingLoaded();
    }

    /** Runs it, unless one look at the history shows that there is nothing to do. */
    MigrationRun run() {
        if (options.target().isEmpty() && isGateShut()) {
            return new MigrationRun(List.of(), known.get().size());
        }
        Planner planner = plan();
        Preparation preparation = preparation(planner);
        preparation.requireAgreement(options);
        preparation.warnOfNewer();
        boolean nothingToDo =
                preparation.pending(options).isEmpty()
                        && planner.halfUndone().isEmpty()
                        && planner.adoptions().isEmpty()
                        && planner.changed().isEmpty();
        if (nothingToDo) {
            return new MigrationRun(List.of(), planner.countRecorded());
        }
        requirePossible(preparation.toApply(options));
        return new MigrationRun(workspace.locked(this::runLocked), planner.countRecorded());
    }

    private boolean isGateShut() {
        Optional<Map<String, String>> sums = workspace.history().sums();
        return sums.isPresent() && Gate.isShut(known.get(), sums.get());
    }

    /**
     * Makes sure that a run would do nothing.
     *
     * @throws HistoryMismatchException if it would, or could not
     */
    void requireNothingToDo() {
        if (isGateShut()) {
            return;
        }
        Planner planner = plan();
        Preparation preparation = preparation(planner);
        preparation.requireAgreement(options);
        preparation.warnOfNewer();
        List<String> pending = planner.status().pending();
        if (!pending.isEmpty()) {
            throw HistoryMessages.pending(pending);
        }
    }

    /** Compiles or parses what {@link #runLocked} is going to run. */
    void load(List<KnownMigration> migrations) {
        loaded.load(migrations);
    }

    /** The SQL of it; changes nothing. */
    List<MigrationScript> pretend() {
        Planner planner = plan();
        Preparation preparation = preparation(planner);
        preparation.requireAgreement(options);
        List<ReadyMigration> halfUndone = preparation.toFinishUndoing();
        List<ReadyMigration> migrations = preparation.toApply(options);
        requirePossible(migrations);
        DryRun dryRun = new DryRun(workspace);
        dryRun.undo(halfUndone);
        dryRun.adopt(preparation.toAdopt());
        return dryRun.apply(migrations, batches(planner));
    }

    // What was seen before the lock was held may have been done by another process meanwhile.
    List<String> runLocked() {
        Planner planner = planWithNothingHalfUndone();
        Preparation preparation = preparation(planner);
        preparation.requireAgreement(options);
        List<ReadyMigration> migrations = preparation.toApply(options);
        List<Adoption> adoptions = preparation.toAdopt();
        requirePossible(migrations);
        Runner runner = workspace.runner(workspace.hooks(Direction.UP));
        Preparation.foreseeSessions(migrations, Direction.UP, runner);
        workspace.history().prepare();
        accept(planner);
        workspace.adopt(adoptions);
        Progress progress =
                new Progress(workspace.listener(), Direction.UP, names(migrations), options);
        List<String> done =
                runner.run(progress, () -> apply(runner, migrations, batches(planner), progress));
        if (planner.isWaiting()) {
            workspace.adopt(preparation(plan()).toAdopt());
        }
        return done;
    }

    private void apply(
            Runner runner, List<ReadyMigration> migrations, Batches batches, Progress progress) {
        if (options.transactions() == RunOptions.Transactions.ONE_PER_RUN) {
            runner.applyTogether(migrations, batches, progress);
            return;
        }
        for (ReadyMigration ready : migrations) {
            int batch = batches.of(progress.count());
            progress.run(ready.name(), listener -> runner.apply(ready, batch, listener));
        }
    }

    private void requirePossible(List<ReadyMigration> migrations) {
        if (options.transactions() == RunOptions.Transactions.ONE_PER_RUN) {
            workspace.runner().requireTogether(migrations);
        }
    }

    private Planner planWithNothingHalfUndone() {
        Planner planner = plan();
        if (planner.halfUndone().isEmpty()) {
            return planner;
        }
        new Undoing(workspace).undo(preparation(planner).toFinishUndoing());
        return plan();
    }

    /** The plan of this moment: what was found before is as good where the records are the same. */
    private Planner plan() {
        List<HistoryRow> now = workspace.history().rows();
        Planner planner =
                latest.filter(before -> before.isOf(now))
                        .orElseGet(() -> new Planner(known.get(), now));
        latest = Optional.of(planner);
        return planner;
    }

    private Preparation preparation(Planner planner) {
        return new Preparation(planner, workspace.history(), loaded);
    }

    private void accept(Planner planner) {
        List<KnownMigration> changed = planner.changed();
        if (!changed.isEmpty()) {
            Map<String, RecordColumns> sums = new LinkedHashMap<>();
            for (KnownMigration known : changed) {
                sums.put(known.name().text(), RecordColumns.changed().checksum(known.checksum()));
            }
            workspace.history().change(sums);
        }
    }

    private Batches batches(Planner planner) {
        return new Batches(planner.nextBatch(), options.batching());
    }

    private static List<String> names(List<ReadyMigration> migrations) {
        return migrations.stream().map(ReadyMigration::name).toList();
    }
}
