package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.database.SessionOwner;
import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.history.RecordColumns;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.recording.DownScript;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.engine.session.SessionTimeouts;
import io.github.herogold.orm.engine.source.HookMoment;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * An attempt whose statements commit by themselves, with a {@link Journal} of them: one that is
 * closed before it is complete is resumed by the next run.
 */
final class ResumableAttempt implements Attempt {
    private static final int SECONDS = 5;

    private final ReadyStep ready;
    private final MigrationCall call;
    private final Database database;
    private final Workspace workspace;
    private final HookRun hooks;
    private final LockedSession locked;
    private final Session session;
    private final Journal journal;
    private final ResumableExecution execution;
    private final StatementLog log;
    private final long start = System.nanoTime();

    private ResumableAttempt(
            ReadyStep ready,
            StatementLog.Listener listener,
            Workspace workspace,
            HookRun hooks,
            LockedSession locked,
            Journal journal) {
        this.ready = ready;
        this.call = ready.call();
        this.database = workspace.database();
        this.workspace = workspace;
        this.hooks = hooks;
        this.locked = locked;
        this.session = locked.session();
        this.journal = journal;
        this.execution =
                new ResumableExecution(
                        ready.name(), session, database, journal, !call.isTransactional());
        this.log = new StatementLog(execution, limited(listener));
    }

    private StatementLog.Listener limited(StatementLog.Listener listener) {
        SessionTimeouts limits = workspace.limits();
        SessionOwner owner = workspace.unit().owner(database);
        HistoryGuard guard = new HistoryGuard(database);
        return (number, statement, toDatabase) -> {
            owner.requireNothingLeft(ready.name(), statement, database);
            guard.require(ready.name(), statement, session);
            limits.repeat(session);
            return listener.around(number, statement, () -> executed(toDatabase));
        };
    }

    private int executed(IntSupplier toDatabase) {
        int changed = toDatabase.getAsInt();
        journal.executed();
        return changed;
    }

    /**
     * Begins an attempt, or resumes one.
     *
     * @throws LockTimeoutException if a statement of an earlier run does not end
     */
    static ResumableAttempt begin(
            ReadyStep ready, StatementLog.Listener listener, Workspace workspace, HookRun hooks) {
        hooks.aroundMigration(HookMoment.BEFORE_EACH, ready.name());
        Database database = workspace.database();
        LockedSession locked = LockedSession.open(workspace.unit(), database, workspace.lockWait());
        try {
            locked.session().beginFirst();
            workspace.limits().applyToSession(locked.session());
            Journal journal = open(ready, locked.session(), database);
            return new ResumableAttempt(ready, listener, workspace, hooks, locked, journal);
        } catch (PersistenceException e) {
            OrmException refusal = Refusal.of(e);
            closeAfter(refusal, locked);
            throw refusal;
        } catch (RuntimeException | Error e) {
            closeAfter(e, locked);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, LockedSession locked) {
        try {
            locked.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Journal open(ReadyStep ready, Session session, Database database) {
        try {
            if (ready.isResumed()) {
                return Journal.resume(session, database, ready.name());
            }
            if (ready.step() instanceof Step.Upward step) {
                RecordColumns record = Records.begun(step.migration(), step.batch());
                return Journal.begin(session, database, ready.name(), record);
            }
            return Journal.beginUndoing(session, database, ready.name());
        } catch (PersistenceException e) {
            throw History.unusable(database, e);
        }
    }

    @Override
    public void execute() {
        try {
            call.on(session, database.dialect(), log);
            execution.requireNothingMissing();
        } catch (HistoryMismatchException e) {
            throw e;
        } catch (Exception | Error e) {
            throw stopped(e);
        }
    }

    @Override
    public void complete() {
        try {
            record();
        } catch (Exception | Error e) {
            throw stopped(e);
        }
        hooks.aroundMigration(HookMoment.AFTER_EACH, ready.name());
    }

    private void record() {
        if (ready.step() instanceof Step.Undo undo) {
            journal.remove(undo.companions());
            return;
        }
        Step.Upward step = (Step.Upward) ready.step();
        RecordColumns finished =
                // What was begun may have been mended since.
                RecordColumns.changed()
                        .checksum(step.migration().checksum())
                        .wayDown(DownScript.of(ready.migration(), session, database.dialect()))
                        .finished(execution.count(), Duration.ofNanos(System.nanoTime() - start));
        journal.finish(finished, step.migration().facts().replaces(), step.batch());
    }

    private RuntimeException stopped(Throwable cause) {
        RuntimeException failure =
                Messages.failed(
                        call, log, database, Messages.stopped(call, log, journal, database), cause);
        try {
            journal.stoppedBy(Causes.reason(cause, database), isAnswering());
        } catch (RuntimeException e) {
            // The connection is dead; then the record says what was about to be done.
            failure.addSuppressed(e);
        }
        return failure;
    }

    // Whether the session that failed is still there: else what it began may have been executed.
    private boolean isAnswering() {
        try {
            return session.on(connection -> connection.isValid(SECONDS));
        } catch (RuntimeException dead) {
            return false;
        }
    }

    @Override
    public boolean changedSession() {
        return log.statements().stream().anyMatch(database::changesSession);
    }

    @Override
    public void close() {
        locked.close();
    }
}
