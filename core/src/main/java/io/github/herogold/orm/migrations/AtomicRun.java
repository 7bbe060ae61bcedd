package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;

/** Runs a migration and its record in one transaction, where DDL is transactional. */
final class AtomicRun {
    private final MigrationUnit unit;
    private final Database database;
    private final OwnTransaction transaction;
    private final HookRun hooks;

    AtomicRun(MigrationUnit unit, Database database, SessionTimeouts timeouts, HookRun hooks) {
        this.unit = unit;
        this.database = database;
        this.transaction = new OwnTransaction(unit, timeouts, database);
        this.hooks = hooks;
    }

    void apply(ReadyMigration ready, int batch, StatementLog.Listener listener) {
        transaction.with(ready.name(), em -> apply(em, ready, batch, listener));
    }

    void applyTogether(List<ReadyMigration> migrations, Batches batches, Progress progress) {
        if (migrations.isEmpty()) {
            return;
        }
        transaction.with(
                migrations.get(migrations.size() - 1).name(),
                em -> {
                    for (ReadyMigration ready : migrations) {
                        int batch = batches.of(progress.done().size());
                        progress.run(ready.name(), listener -> apply(em, ready, batch, listener));
                    }
                });
    }

    void undo(ReadyMigration ready, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
        transaction.with(
                ready.name(),
                em -> {
                    hooks.within(em, HookMoment.BEFORE_EACH, ready.name());
                    run(call, em, listener);
                    History.remove(em, ready.name(), ready.companions());
                    em.flush();
                    hooks.within(em, HookMoment.AFTER_EACH, ready.name());
                });
    }

    private void apply(
            EntityManager em, ReadyMigration ready, int batch, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.UP);
        hooks.within(em, HookMoment.BEFORE_EACH, ready.name());
        long start = System.nanoTime();
        StatementLog log = run(call, em, listener);
        MigrationRecord entry =
                new MigrationRecord(ready.name(), batch, MigrationRecord.State.APPLIED);
        entry.from(ready.checksum());
        entry.undoneBy(WayDown.of(ready.migration(), em, database.dialect()));
        entry.finish(log.count(), Duration.ofNanos(System.nanoTime() - start));
        entry.standsFor(ready.companions());
        em.persist(entry);
        History.addReplaced(em, entry);
        em.flush();
        hooks.within(em, HookMoment.AFTER_EACH, ready.name());
    }

    /** Runs something that has no record. */
    void run(MigrationCall call, StatementLog.Listener listener, String consequence) {
        transaction.with(call.migration().name(), em -> run(call, em, listener, consequence));
    }

    private StatementLog run(MigrationCall call, EntityManager em, StatementLog.Listener listener) {
        return run(call, em, listener, Messages.rolledBack());
    }

    private StatementLog run(
            MigrationCall call,
            EntityManager em,
            StatementLog.Listener listener,
            String consequence) {
        StatementLog log = new StatementLog(new TransactionalExecution(), listener);
        try {
            call.on(em, database.dialect(), log);
            if (log.statements().stream().anyMatch(SessionChange::isIn)) {
                Home.of(unit).come(em);
            }
            return log;
        } catch (Exception | Error e) {
            throw Messages.failed(call, log, database, consequence, e);
        }
    }
}
