package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs migrations, each with its record, in the way that the database allows. */
final class Runner {
    private final MigrationUnit unit;
    private final Database database;
    private final AtomicRun atomic;
    private final StepwiseRun stepwise;
    private final HookRun hooks;

    Runner(MigrationUnit unit, Database database, Timeouts timeouts, Hooks hooks) {
        SessionTimeouts limits = SessionTimeouts.of(timeouts, database);
        this.unit = unit;
        this.database = database;
        OwnTransaction transaction = new OwnTransaction(unit, limits, database);
        this.hooks = new HookRun(transaction, hooks);
        this.atomic = new AtomicRun(transaction, this.hooks);
        this.stepwise = new StepwiseRun(unit, database, limits, timeouts.lock());
    }

    /**
     * Does a run with what is to be executed before and after it.
     *
     * @throws MigrationFailedException if something fails
     */
    List<String> run(Progress progress, Runnable migrations) {
        return progress.of(
                () -> {
                    hooks.aroundRun(HookMoment.BEFORE_RUN, progress.done());
                    migrations.run();
                    hooks.aroundRun(HookMoment.AFTER_RUN, progress.done());
                });
    }

    /**
     * Applies a migration and records it, or goes on with one that was interrupted.
     *
     * @throws MigrationFailedException if it fails
     */
    void apply(ReadyMigration ready, int batch, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.UP);
        watching(
                listener,
                watch -> {
                    if (isAtomic(call)) {
                        atomic.apply(ready, batch, watch);
                    } else {
                        withHooks(ready.name(), () -> stepwise.apply(ready, batch, watch));
                    }
                });
    }

    /**
     * Makes sure that migrations can be applied in one transaction.
     *
     * @throws InvalidRequestException if the database or one of them cannot do that
     */
    void requireTogether(List<ReadyMigration> migrations) {
        for (ReadyMigration ready : migrations) {
            if (!isAtomic(new MigrationCall(ready.migration(), Direction.UP))) {
                throw RequestMessages.notTogether(ready.name(), database);
            }
        }
    }

    /**
     * Applies migrations in one transaction.
     *
     * @throws MigrationFailedException if one fails; then none is applied
     */
    void applyTogether(List<ReadyMigration> migrations, Batches batches, Progress progress) {
        atomic.applyTogether(migrations, batches, progress);
    }

    /**
     * Undoes a migration and removes its record, or goes on with that.
     *
     * @throws MigrationFailedException if it fails
     */
    void undo(ReadyMigration ready, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
        watching(
                listener,
                watch -> {
                    if (isAtomic(call) && !ready.isHalfUndone()) {
                        atomic.undo(ready, watch);
                    } else {
                        withHooks(ready.name(), () -> stepwise.undo(ready, watch));
                    }
                });
    }

    private void withHooks(String migration, Runnable run) {
        hooks.aroundMigration(HookMoment.BEFORE_EACH, migration);
        run.run();
        hooks.aroundMigration(HookMoment.AFTER_EACH, migration);
    }

    /**
     * Runs a seed in a transaction of its own.
     *
     * @throws MigrationFailedException if it fails
     */
    void seed(Seed seed, StatementLog.Listener listener) {
        MigrationCall call = new MigrationCall(seed, Direction.UP);
        watching(listener, watch -> atomic.run(call, watch, RunMessages.seedRolledBack()));
    }

    /** Notes what a migration would execute, and rolls back what reading left behind. */
    List<String> pretend(MigrationCall call) {
        StatementLog log = new StatementLog(new PretendedExecution());
        try (Session session = unit.session()) {
            session.begin();
            try {
                call.on(session, database.dialect(), log);
            } catch (Exception | Error e) {
                throw RunMessages.failed(call, log, database, RunMessages.nothingDone(), e);
            } finally {
                session.rollBack();
            }
        }
        return log.statements().stream().map(statement -> statement.text()).toList();
    }

    /** What a migration executes, where that is all it does. */
    Optional<Recorded> record(MigrationCall call, PlainSql plain) {
        StatementLog log = new StatementLog(plain);
        try (Session session = unit.session()) {
            session.begin();
            try {
                call.on(session, database.dialect(), log);
            } catch (PlainSql.NotPlainException e) {
                return Optional.empty();
            } catch (Exception | Error e) {
                if (plain.isBroken()) {
                    return Optional.empty();
                }
                throw RunMessages.failed(call, log, database, RunMessages.nothingDone(), e);
            } finally {
                session.rollBack();
            }
        }
        return plain.isBroken()
                ? Optional.empty()
                : Optional.of(Recorded.of(call, log.statements(), database.dialect()));
    }

    /** The SQL that undoes a migration, where that is all it takes. */
    Optional<String> wayDown(Migration migration) {
        try (Session session = unit.session()) {
            return WayDown.of(migration, session, database.dialect());
        }
    }

    /** Sees to it that what a migration sets in its session ends with the migration. */
    private void watching(
            StatementLog.Listener listener, Consumer<StatementLog.Listener> migration) {
        AtomicBoolean changed = new AtomicBoolean(hooks.hooks().changeSession(database));
        boolean ended = false;
        try {
            migration.accept(
                    (number, statement, toDatabase) -> {
                        changed.compareAndSet(false, database.changesSession(statement));
                        return listener.around(number, statement, toDatabase);
                    });
            ended = true;
        } finally {
            // One that failed may have set something by a function that it called.
            if (changed.get() || !ended) {
                unit.discardConnections();
            }
        }
    }

    /**
     * Makes sure that nothing which a migration leaves in its session reaches others.
     *
     * @throws InvalidMigrationException if it would
     */
    void requireOthersUntouched(MigrationCall call, List<SqlStatement> statements) {
        SessionOwner owner = unit.owner(database);
        String name = call.migration().name();
        for (SqlStatement statement : statements) {
            if (isAtomic(call)) {
                owner.requireNothingHeld(name, statement, database);
            } else {
                owner.requireNothingLeft(name, statement, database);
            }
        }
    }

    Database database() {
        return database;
    }

    /** Whether a migration and its record commit together. */
    boolean isAtomic(MigrationCall call) {
        return call.isTransactional() && database.hasTransactionalDdl();
    }
}
