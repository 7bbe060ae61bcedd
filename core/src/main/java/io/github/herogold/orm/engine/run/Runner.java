package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.source.HookMoment;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions.Transactions;
import java.util.List;
import java.util.function.Consumer;

/** Does what a plan says, one attempt after another, while the lock is held. */
public final class Runner {
    private final Workspace workspace;
    private final LoadedMigrations loaded;

    /** Makes a runner. */
    public Runner(Workspace workspace, LoadedMigrations loaded) {
        this.workspace = workspace;
        this.loaded = loaded;
    }

    /**
     * Does everything that a plan says.
     *
     * @return the names of the migrations that were applied, undone or recorded, whichever was
     *     asked for, in order
     * @throws MigrationFailedException if one fails; those before it stay done
     */
    public List<String> run(Plan plan) {
        List<ReadyStep> undone = loaded.ready(plan, Direction.DOWN);
        List<ReadyStep> applied = loaded.ready(plan, Direction.UP);
        HistoryGuard.foresee(undone, workspace);
        HistoryGuard.foresee(applied, workspace);
        SessionForesight.of(undone, workspace);
        SessionForesight.of(applied, workspace);
        if (!plan.isEmpty()) {
            workspace.history().prepare();
        }
        if (plan.request() instanceof Request.Down) {
            record(plan);
            return run(Direction.DOWN, undone, Transactions.ONE_PER_MIGRATION);
        }
        run(Direction.DOWN, undone, Transactions.ONE_PER_MIGRATION);
        record(plan);
        return plan.request() instanceof Request.Up
                ? run(Direction.UP, applied, plan.transactions())
                : plan.steps().stream().map(Step::name).toList();
    }

    /**
     * Makes sure that no file of a plan changes the tables of the manager itself.
     *
     * @throws InvalidMigrationException if one does
     */
    public void requireOwnTablesUntouched(Plan plan) {
        HistoryGuard.foresee(loaded.withSource(plan), workspace);
    }

    /** Writes to the history what a plan does not run. */
    public void record(Plan plan) {
        workspace.bookkeeping(loaded).write(plan.bookkeeping());
    }

    private List<String> run(
            Direction direction, List<ReadyStep> steps, Transactions transactions) {
        if (steps.isEmpty()) {
            return List.of();
        }
        HookRun hooks = workspace.hookRun(direction);
        List<String> names = steps.stream().map(ReadyStep::name).toList();
        Progress progress = new Progress(workspace.listener(), direction, names);
        progress.runStarted();
        hooks.aroundRun(HookMoment.BEFORE_RUN, progress.done());
        if (transactions == Transactions.ONE_PER_RUN) {
            together(steps, hooks, progress);
        } else {
            each(steps, hooks, progress);
        }
        hooks.aroundRun(HookMoment.AFTER_RUN, progress.done());
        return progress.runFinished();
    }

    private void each(List<ReadyStep> steps, HookRun hooks, Progress progress) {
        try (Attempts attempts = Attempts.each(workspace, hooks)) {
            run(steps, attempts, progress, progress::finished);
        } catch (MigrationFailedException e) {
            throw e.after(progress.done());
        }
    }

    private void together(List<ReadyStep> steps, HookRun hooks, Progress progress) {
        try (Attempts attempts = Attempts.together(workspace, hooks)) {
            run(steps, attempts, progress, progress::ended);
            attempts.complete(steps.get(steps.size() - 1).name());
            progress.committed();
        } catch (MigrationFailedException e) {
            throw e.takingBack(progress.done());
        }
    }

    private void run(
            List<ReadyStep> steps,
            Attempts attempts,
            Progress progress,
            Consumer<MigrationStep> ended) {
        for (ReadyStep step : steps) {
            MigrationStep told = progress.started(step);
            try {
                run(step, attempts, progress.statementsOf(told));
            } catch (DatabaseUnavailableException e) {
                progress.failed(told);
                throw Messages.unavailable(step.name(), e);
            } catch (RuntimeException e) {
                progress.failed(told);
                throw e;
            }
            ended.accept(told);
        }
    }

    // One that failed may have set something by a function that it called.
    private void run(ReadyStep step, Attempts attempts, StatementLog.Listener listener) {
        boolean changed = true;
        try (Attempt attempt = attempts.begin(step, listener)) {
            attempt.execute();
            attempt.complete();
            changed = attempt.changedSession();
        } finally {
            if (changed) {
                workspace.unit().discardConnections();
            }
        }
    }
}
