package io.github.herogold.orm.migrations;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
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
                session -> openForApplying(session, ready, batch),
                (session, journal, count) ->
                        journal.finish(
                                finished(ready, session, count, start),
                                ready.companions(),
                                ready.entry().map(HistoryRow::batch).orElse(batch)));
    }

    void undo(ReadyMigration ready, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
        run(
                call,
                listener,
                session ->
                        ready.isHalfUndone()
                                ? Journal.resume(session, database, ready.name())
                                : Journal.beginUndoing(session, database, ready.name()),
                (session, journal, count) -> journal.remove(ready.companions()));
    }

    /** What is done when every statement has been executed. */
    private interface Ending {
        void run(Session session, Journal journal, int statements);
    }

    private Journal openForApplying(Session session, ReadyMigration ready, int batch) {
        if (ready.entry().isPresent()) {
            return Journal.resume(session, database, ready.name());
        }
        RecordColumns entry =
                RecordColumns.ofNew(ready.name(), batch, MigrationRecord.State.APPLYING)
                        .checksum(ready.checksum())
                        .replaces(ready.companions());
        return Journal.begin(session, database, ready.name(), entry);
    }

    private RecordColumns finished(ReadyMigration ready, Session session, int count, long start) {
        return RecordColumns.changed()
                .wayDown(WayDown.of(ready.migration(), session, database.dialect()))
                .finished(count, Duration.ofNanos(System.nanoTime() - start));
    }

    private void run(
            MigrationCall call,
            StatementLog.Listener listener,
            Function<Session, Journal> opening,
            Ending ending) {
        // Asked before this takes the connection that is at hand.
        unit.owner(database);
        try (Session session = unit.session()) {
            // Before the transaction begins: what waits for an old statement must not be what
            // "create index concurrently" waits for.
            lock.holding(session, () -> inTransaction(session, call, listener, opening, ending));
        }
    }

    private void inTransaction(
            Session session,
            MigrationCall call,
            StatementLog.Listener listener,
            Function<Session, Journal> opening,
            Ending ending) {
        session.beginFirst();
        try {
            timeouts.applyToSession(session);
            run(call, listener, session, opened(session, opening), ending);
        } catch (PersistenceException e) {
            session.rollBackAfter(e);
            throw DatabaseMessages.refused(e);
        } catch (RuntimeException | Error e) {
            session.rollBackAfter(e);
            throw e;
        }
    }

    private static Journal opened(Session session, Function<Session, Journal> opening) {
        try {
            return opening.apply(session);
        } catch (PersistenceException e) {
            throw DatabaseMessages.noHistory(e);
        }
    }

    private void run(
            MigrationCall call,
            StatementLog.Listener listener,
            Session session,
            Journal journal,
            Ending ending) {
        StepwiseExecution steps =
                new StepwiseExecution(
                        call.migration().name(),
                        session,
                        database,
                        journal,
                        !call.isTransactional());
        StatementLog log =
                new StatementLog(
                        steps,
                        (number, statement, toDatabase) -> {
                            unit.owner(database)
                                    .requireNothingLeft(
                                            call.migration().name(), statement, database);
                            timeouts.repeat(session);
                            return listener.around(number, statement, toDatabase);
                        });
        try {
            call.on(session, database.dialect(), log);
            steps.requireNothingMissing();
            ending.run(session, journal, steps.count());
        } catch (HistoryMismatchException e) {
            throw e;
        } catch (Exception | Error e) {
            throw stopped(call, log, session, journal, e);
        }
    }

    private RuntimeException stopped(
            MigrationCall call,
            StatementLog log,
            Session session,
            Journal journal,
            Throwable cause) {
        RuntimeException failure =
                RunMessages.failed(
                        call,
                        log,
                        database,
                        RunMessages.stopped(call, log, journal, database),
                        cause);
        try {
            // A listener does not say whether the statement that it heard of was executed.
            boolean answered = !(cause instanceof ListenerFailure) && isAnswering(session);
            journal.stoppedBy(Causes.reason(cause, database), answered);
        } catch (RuntimeException e) {
            // The connection is dead; then the record says what was about to be done.
            failure.addSuppressed(e);
        }
        return failure;
    }

    // Whether the session that failed is still there: else what it began may have been executed.
    private static boolean isAnswering(Session session) {
        try {
            return session.on(connection -> connection.isValid(SECONDS));
        } catch (RuntimeException dead) {
            return false;
        }
    }
}
