package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a migration whose statements commit by themselves, and keeps a {@link Journal} of it, so
 * that a run which is interrupted is gone on with by the next.
 */
final class StepwiseRun {
    private static final int SECONDS = 5;

    private final MigrationUnit unit;
    private final Database database;
    private final SessionTimeouts timeouts;
    private final StepLock lock;

    StepwiseRun(MigrationUnit unit, Database database, SessionTimeouts timeouts, Duration wait) {
        this.unit = unit;
        this.database = database;
        this.timeouts = timeouts;
        this.lock = new StepLock(unit, database, wait);
    }

    void apply(ReadyMigration ready, int batch, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.UP);
        long start = System.nanoTime();
        run(
                call,
                listener,
                em -> openForApplying(em, ready, batch),
                (em, journal, count) ->
                        journal.finish(
                                count,
                                Duration.ofNanos(System.nanoTime() - start),
                                WayDown.of(ready.migration(), em, database.dialect())));
    }

    void undo(ReadyMigration ready, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
        long id = ready.entry().orElseThrow().id();
        run(
                call,
                listener,
                em ->
                        ready.isHalfUndone()
                                ? Journal.resume(em, id, database.persistent())
                                : Journal.beginUndoing(em, id, database.persistent()),
                (em, journal, count) -> journal.remove(ready.companions()));
    }

    /** What is done when every statement has been executed. */
    private interface Ending {
        void run(EntityManager em, Journal journal, int statements);
    }

    private Journal openForApplying(EntityManager em, ReadyMigration ready, int batch) {
        Optional<HistoryRow> interrupted = ready.entry();
        if (interrupted.isPresent()) {
            return Journal.resume(em, interrupted.get().id(), database.persistent());
        }
        MigrationRecord entry =
                new MigrationRecord(ready.name(), batch, MigrationRecord.State.APPLYING);
        entry.from(ready.checksum());
        entry.standsFor(ready.companions());
        return Journal.begin(em, entry, database.persistent());
    }

    private void run(
            MigrationCall call,
            StatementLog.Listener listener,
            Function<EntityManager, Journal> opening,
            Ending ending) {
        try (EntityManager em = unit.factory().createEntityManager()) {
            // Before the transaction begins: what waits for an old statement must not be what
            // "create index concurrently" waits for.
            lock.holding(em, () -> inTransaction(em, call, listener, opening, ending));
        }
    }

    private void inTransaction(
            EntityManager em,
            MigrationCall call,
            StatementLog.Listener listener,
            Function<EntityManager, Journal> opening,
            Ending ending) {
        OwnTransaction.begin(em.getTransaction());
        try {
            timeouts.applyToSession(em);
            run(call, listener, em, opening.apply(em), ending);
        } catch (OrmException | Error e) {
            OwnTransaction.rollBack(em.getTransaction(), e);
            throw e;
        } catch (RuntimeException e) {
            OwnTransaction.rollBack(em.getTransaction(), e);
            throw Messages.noHistory(e);
        }
    }

    private void run(
            MigrationCall call,
            StatementLog.Listener listener,
            EntityManager em,
            Journal journal,
            Ending ending) {
        StepwiseExecution steps =
                new StepwiseExecution(
                        call.migration().name(), em, database, journal, !call.isTransactional());
        StatementLog log =
                new StatementLog(
                        steps,
                        (number, statement, toDatabase) -> {
                            if (SessionChange.isIn(statement)) {
                                journal.leaving(() -> Home.of(unit));
                            }
                            timeouts.repeat(em);
                            return listener.around(number, statement, toDatabase);
                        });
        try {
            call.on(em, database.dialect(), log);
            steps.requireNothingMissing();
            ending.run(em, journal, steps.count());
        } catch (HistoryMismatchException e) {
            throw e;
        } catch (Exception | Error e) {
            throw stopped(call, log, em, journal, e);
        }
    }

    private RuntimeException stopped(
            MigrationCall call,
            StatementLog log,
            EntityManager em,
            Journal journal,
            Throwable cause) {
        RuntimeException failure =
                Messages.failed(
                        call, log, database, Messages.stopped(call, journal, database), cause);
        try {
            journal.stoppedBy(Messages.reason(cause, database), isAnswering(em));
        } catch (RuntimeException e) {
            // The connection is dead; then the record says what was about to be done.
            failure.addSuppressed(e);
        }
        return failure;
    }

    // Whether the session that failed is still there: else what it began may have been executed.
    private static boolean isAnswering(EntityManager em) {
        try {
            return JdbcStatements.onConnection(em, connection -> connection.isValid(SECONDS));
        } catch (RuntimeException dead) {
            return false;
        }
    }
}
