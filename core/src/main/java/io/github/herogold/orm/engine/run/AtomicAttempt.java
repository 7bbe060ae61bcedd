package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.history.RecordTable;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.recording.DownScript;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.source.HookMoment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * An attempt in one transaction with its record, where DDL is transactional: closed before it is
 * complete, it has never been.
 */
final class AtomicAttempt implements Attempt {
    private final ReadyStep ready;
    private final OwnTransaction transaction;
    private final HookRun hooks;
    private final Execution execution;
    private final long start = System.nanoTime();

    AtomicAttempt(
            ReadyStep ready,
            StatementLog.Listener listener,
            OwnTransaction transaction,
            HookRun hooks) {
        this.ready = ready;
        this.transaction = transaction;
        this.hooks = hooks;
        this.execution = new Execution(ready.call(), transaction, listener);
    }

    @Override
    public void execute() {
        hooks.within(transaction, HookMoment.BEFORE_EACH, ready.name());
        execution.run(Messages.rolledBack());
    }

    @Override
    public void complete() {
        transaction.commit(
                ready.name(),
                () -> {
                    RecordTable.change(transaction.session(), transaction.database(), this::record);
                    hooks.within(transaction, HookMoment.AFTER_EACH, ready.name());
                });
    }

    private void record(RecordTable table) throws SQLException {
        if (ready.step() instanceof Step.Undo undo) {
            table.delete(undo.name(), undo.companions());
            return;
        }
        Step.Upward step = (Step.Upward) ready.step();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        table.insert(
                Records.applied(step.migration(), step.batch(), wayDown())
                        .finished(execution.count(), duration));
        table.insertReplaced(step.migration().facts().replaces(), step.batch());
    }

    private Optional<String> wayDown() {
        return DownScript.of(
                ready.migration(), transaction.session(), transaction.database().dialect());
    }

    @Override
    public boolean changedSession() {
        return execution.changedSession() || hooks.setSessionOfMigrations();
    }

    @Override
    public void close() {
        transaction.close();
    }
}
