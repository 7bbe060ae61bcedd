package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.util.List;

/** Runs a migration and its record in one transaction, where DDL is transactional. */
final class AtomicRun {
    private final Database database;
    private final OwnTransaction transaction;
    private final HookRun hooks;

    AtomicRun(OwnTransaction transaction, HookRun hooks) {
        this.transaction = transaction;
        this.database = transaction.database();
        this.hooks = hooks;
    }

    void apply(ReadyMigration ready, int batch, StatementLog.Listener listener) {
        transaction.with(ready.name(), session -> apply(session, ready, batch, listener));
    }

    void applyTogether(List<ReadyMigration> migrations, Batches batches, Progress progress) {
        if (migrations.isEmpty()) {
            return;
        }
        transaction.with(
                migrations.get(migrations.size() - 1).name(),
                session -> {
                    for (ReadyMigration ready : migrations) {
                        int batch = batches.of(progress.count());
                        progress.run(
                                ready.name(), listener -> apply(session, ready, batch, listener));
                    }
                });
    }

    void undo(ReadyMigration ready, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
        transaction.with(
                ready.name(),
                session -> {
                    hooks.within(session, HookMoment.BEFORE_EACH, ready.name());
                    run(call, session, listener);
                    RecordTable.change(
                            session,
                            database,
                            table -> table.delete(ready.name(), ready.companions()));
                    hooks.within(session, HookMoment.AFTER_EACH, ready.name());
                });
    }

    private void apply(
            Session session, ReadyMigration ready, int batch, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.UP);
        hooks.within(session, HookMoment.BEFORE_EACH, ready.name());
        long start = System.nanoTime();
        StatementLog log = run(call, session, listener);
        RecordColumns entry =
                RecordColumns.ofNew(ready.name(), batch, MigrationRecord.State.APPLIED)
                        .checksum(ready.checksum())
                        .wayDown(WayDown.of(ready.migration(), session, database.dialect()))
                        .replaces(ready.companions())
                        .finished(log.count(), Duration.ofNanos(System.nanoTime() - start));
        RecordTable.change(
                session,
                database,
                table -> {
                    table.insert(entry);
                    table.insertReplaced(ready.companions(), batch);
                });
        hooks.within(session, HookMoment.AFTER_EACH, ready.name());
    }

    /** Runs something that has no record. */
    void run(MigrationCall call, StatementLog.Listener listener, String consequence) {
        transaction.with(
                call.migration().name(), session -> run(call, session, listener, consequence));
    }

    private StatementLog run(MigrationCall call, Session session, StatementLog.Listener listener) {
        return run(call, session, listener, RunMessages.rolledBack());
    }

    private StatementLog run(
            MigrationCall call,
            Session session,
            StatementLog.Listener listener,
            String consequence) {
        SessionOwner owner = transaction.owner();
        StatementLog log =
                new StatementLog(
                        new TransactionalExecution(),
                        (number, statement, toDatabase) -> {
                            owner.requireNothingHeld(call.migration().name(), statement, database);
                            return listener.around(number, statement, toDatabase);
                        });
        try {
            call.on(session, database.dialect(), log);
            database.home().come(session);
            return log;
        } catch (Exception | Error e) {
            throw RunMessages.failed(call, log, database, consequence, e);
        }
    }
}
