package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.plan.Agreement;
import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Planner;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.plan.UpToDate;
import io.github.herogold.orm.engine.run.LoadedMigrations;
import io.github.herogold.orm.engine.run.Runner;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationRun;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Carries requests out: plans them, and does what was planned under the lock. */
public final class Operation {
    private final Workspace workspace;
    private final Supplier<List<KnownMigration>> known;
    private final LoadedMigrations loaded;
    private final Runner runner;

    /** Makes an operation on the migrations that exist when it is asked. */
    public Operation(Workspace workspace) {
        this(workspace, workspace::known);
    }

    /**
     * Makes an operation.
     *
     * @param workspace where it works
     * @param known gives the migrations that exist; not asked before the records have been read
     */
    public Operation(Workspace workspace, Supplier<List<KnownMigration>> known) {
        this.workspace = workspace;
        this.known = known;
        this.loaded = new LoadedMigrations(workspace.history(), workspace.database());
        this.runner = new Runner(workspace, loaded);
    }

    /** What a request comes to at this moment. */
    Plan plan(Request request) {
        List<HistoryRow> rows = workspace.history().rows();
        return new Planner(known.get(), rows).plan(request);
    }

    /**
     * Applies what is pending, unless one look at the history shows that there is nothing to do.
     *
     * @throws LockTimeoutException if another process migrates for too long
     */
    public MigrationRun apply(RunOptions options) {
        if (options.target().isEmpty() && isUpToDate()) {
            return new MigrationRun(List.of(), known.get().size());
        }
        Plan plan = plan(new Request.Up(options));
        List<String> applied = run(plan);
        // Another process may have done it all while this one waited for the lock.
        return new MigrationRun(
                applied,
                applied.isEmpty()
                        ? workspace.history().countApplied()
                        : plan.findings().recorded());
    }

    private boolean isUpToDate() {
        Optional<Map<String, String>> sums = workspace.history().sums();
        return sums.isPresent() && UpToDate.is(known.get(), sums.get());
    }

    /**
     * Makes sure that a run would do nothing.
     *
     * @throws HistoryMismatchException if it would, or could not
     */
    public void requireNothingToDo() {
        if (isUpToDate()) {
            return;
        }
        Plan plan = plan(Request.everything());
        requireAgreement(plan);
        List<String> pending = plan.status().pending();
        if (!pending.isEmpty()) {
            throw Messages.pending(pending);
        }
    }

    /** Carries a request out. */
    public List<String> run(Request request) {
        return run(plan(request));
    }

    // What is planned before the lock is held tells no more than whether the lock is worth taking:
    // another process may be in the middle of what is seen.
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    private List<String> run(Plan glimpse) {
        if (glimpse.isEmpty() && Agreement.refusal(glimpse).isEmpty()) {
            warnOfNewer(glimpse);
            return List.of();
        }
        loaded.load(glimpse);
        runner.requireOwnTablesUntouched(glimpse);
        try (MigrationLock lock = workspace.lock()) {
            return runLocked(glimpse.request());
        }
    }

    /** Carries a request out while the lock is held. */
    List<String> runLocked(Request request) {
        Plan plan = plan(request);
        requireAgreement(plan);
        loaded.load(plan);
        List<String> done = run(plan, Adoption.isDueBefore(plan, workspace));
        if (!plan.findings().waiting().isEmpty()) {
            // What waited for its parts may stand for them by now.
            runner.record(plan(request));
        }
        return done;
    }

    private List<String> run(Plan plan, boolean adoptable) {
        try {
            return runner.run(plan);
        } catch (MigrationFailedException e) {
            throw adoptable && e.done().isEmpty() ? Messages.adoptable(e) : e;
        }
    }

    private static void requireAgreement(Plan plan) {
        Agreement.require(plan);
        warnOfNewer(plan);
    }

    private static void warnOfNewer(Plan plan) {
        List<HistoryRow> newer = plan.findings().newer();
        if (plan.request() instanceof Request.Up && !newer.isEmpty()) {
            EngineLog.LOG.log(Level.WARNING, Messages.newer(newer));
        }
    }

    /** Undoes, and then applies what is pending, in one hold of the lock. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    public List<String> redo(Rollback rollback) {
        try (MigrationLock lock = workspace.lock()) {
            runLocked(new Request.Down(rollback));
            return runLocked(Request.everything());
        }
    }

    /** The names of what a rollback would undo by the SQL of its record. */
    public List<String> undoneByRecord(Rollback rollback) {
        return plan(new Request.Down(rollback)).undone().stream()
                .filter(Step.Undo::isByRecord)
                .map(Step.Undo::name)
                .toList();
    }

    /**
     * Where each migration stands; what is being run at this moment is not taken for interrupted.
     */
    public MigrationStatus status() {
        MigrationStatus status = plan(Request.everything()).status();
        boolean isBegun = status.entries().stream().anyMatch(e -> e.state() == State.INTERRUPTED);
        return isBegun && workspace.isLocked() ? running(status) : status;
    }

    private static MigrationStatus running(MigrationStatus status) {
        return new MigrationStatus(
                status.entries().stream()
                        .map(entry -> entry.state() == State.INTERRUPTED ? running(entry) : entry)
                        .toList());
    }

    private static MigrationStatus.Entry running(MigrationStatus.Entry entry) {
        Set<MigrationStatus.Remark> remarks = new HashSet<>(entry.remarks());
        remarks.add(MigrationStatus.Remark.RUNNING);
        return new MigrationStatus.Entry(
                entry.name(), entry.state(), entry.batch(), entry.appliedAt(), remarks);
    }

    /** Compiles or parses what a new database would run, and refuses what would be refused. */
    void loadEverything() {
        Plan plan = new Planner(known.get(), List.of()).plan(Request.everything());
        loaded.load(plan);
        runner.requireOwnTablesUntouched(plan);
    }

    /** The SQL of a request; changes nothing. */
    public List<MigrationScript> pretend(Request request) {
        Plan plan = plan(request);
        requireAgreement(plan);
        loaded.load(plan);
        runner.requireOwnTablesUntouched(plan);
        return new DryRun(workspace, loaded).of(plan);
    }
}
