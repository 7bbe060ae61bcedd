package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Makes ready what is about to run: everything is compiled or parsed before the first statement.
 */
final class Preparation {
    private static final Logger LOG = System.getLogger(MigrationManager.class.getName());

    private final Planner planner;
    private final History history;
    private final LoadedMigrations loaded;

    Preparation(Planner planner, History history, LoadedMigrations loaded) {
        this.planner = planner;
        this.history = history;
        this.loaded = loaded;
    }

    /**
     * Refuses a run that would not do what its user thinks it does.
     *
     * @throws HistoryMismatchException if a file is gone or has changed, or comes too late
     */
    void requireAgreement(RunOptions options) {
        requireFilesOfHalfUndone();
        planner.torn()
                .forEach(
                        (name, missing) -> {
                            throw HistoryMessages.torn(name, missing);
                        });
        List<HistoryRow> lost = planner.lost();
        if (!lost.isEmpty()) {
            throw HistoryMessages.missing(lost);
        }
        List<KnownMigration> changed = planner.changed();
        if (!changed.isEmpty() && options.changes() == RunOptions.Changes.REFUSE) {
            throw HistoryMessages.changed(changed);
        }
        List<KnownMigration> late = planner.late();
        if (!late.isEmpty() && options.order() == RunOptions.Order.STRICT) {
            throw HistoryMessages.late(late);
        }
    }

    // Whoever may write the history would else have their SQL executed by whoever migrates next.
    private void requireFilesOfHalfUndone() {
        for (Planner.Undo undo : planner.halfUndone()) {
            if (undo.isByRecord()) {
                throw HistoryMessages.halfUndoneWithoutFile(
                        undo.entry(), planner.countBackTo(undo.entry()));
            }
        }
    }

    /** Says what a newer release has applied, which an older one can live with. */
    void warnOfNewer() {
        List<HistoryRow> newer = planner.missing();
        if (!newer.isEmpty()) {
            LOG.log(Level.WARNING, HistoryMessages.newer(newer));
        }
    }

    /**
     * Looks at what files leave in their sessions: says of each where an interruption could not be
     * mended by the next run.
     *
     * @throws InvalidMigrationException if it would reach others
     */
    static void foreseeSessions(
            List<ReadyMigration> migrations, Direction direction, Runner runner) {
        for (ReadyMigration ready : migrations) {
            if (ready.migration() instanceof SqlMigration sql) {
                foreseeSession(new MigrationCall(sql, direction), sql.script(direction), runner);
            }
        }
    }

    private static void foreseeSession(
            MigrationCall call, List<SqlStatement> statements, Runner runner) {
        runner.requireOthersUntouched(call, statements);
        if (!runner.isAtomic(call)) {
            warnOfLostSession(call, statements, runner.database());
        }
    }

    // What the last statement leaves is needed by none.
    private static void warnOfLostSession(
            MigrationCall call, List<SqlStatement> statements, Database database) {
        for (int number = 1; number < statements.size(); number++) {
            SqlStatement statement = statements.get(number - 1);
            if (!SessionState.of(statement, database.dialect()).isRepeatable()) {
                LOG.log(Level.WARNING, RunMessages.notResumableFrom(call, number, statement));
                return;
            }
        }
    }

    /**
     * What a run is going to apply.
     *
     * @throws MigrationException if a migration cannot be used
     */
    List<ReadyMigration> toApply(RunOptions options) {
        List<KnownMigration> pending = pending(options);
        loaded.load(pending);
        return pending.stream()
                .map(
                        migration ->
                                new ReadyMigration(
                                        loaded.of(migration),
                                        migration.checksum(),
                                        planner.entryOf(migration).filter(this::isHalfApplied),
                                        migration.facts().replaces()))
                .toList();
    }

    /**
     * What is going to be recorded without being run.
     *
     * @throws MigrationException if a migration cannot be used
     */
    List<Adoption> toAdopt() {
        return planner.adoptions().stream()
                .map(
                        row -> {
                            KnownMigration known = planner.known(row.name());
                            return new Adoption(row, known, loaded.of(known));
                        })
                .toList();
    }

    List<KnownMigration> pending(RunOptions options) {
        return options.target().map(planner::pendingUpTo).orElseGet(planner::pending);
    }

    private boolean isHalfApplied(HistoryRow row) {
        return row.state() == MigrationRecord.State.APPLYING;
    }

    /**
     * What a rollback is going to undo, the last applied first.
     *
     * @throws MigrationException if one of them cannot be undone
     */
    List<ReadyMigration> toUndo(List<Planner.Undo> undoings) {
        List<HistoryRow> lost =
                undoings.stream()
                        .filter(undo -> undo.migration().isEmpty() && !undo.isByRecord())
                        .map(Planner.Undo::entry)
                        .toList();
        if (!lost.isEmpty()) {
            throw HistoryMessages.missing(lost);
        }
        List<ReadyMigration> ready = undoings.stream().map(this::toUndo).toList();
        for (ReadyMigration one : ready) {
            if (!one.migration().isReversible()) {
                throw ScriptMessages.irreversible(one.name());
            }
        }
        return ready;
    }

    /**
     * What was interrupted on its way down, to be undone to its end before anything is applied. No
     * SQL of the history is among it.
     *
     * @throws HistoryMismatchException if the file of one of them is gone
     */
    List<ReadyMigration> toFinishUndoing() {
        requireFilesOfHalfUndone();
        return toUndo(planner.halfUndone());
    }

    private ReadyMigration toUndo(Planner.Undo undo) {
        if (isHalfApplied(undo.entry())) {
            throw HistoryMessages.halfApplied(undo.entry());
        }
        Migration migration = undo.migration().map(loaded::of).orElseGet(() -> kept(undo.entry()));
        return new ReadyMigration(
                migration, Optional.empty(), Optional.of(undo.entry()), undo.companions());
    }

    private Migration kept(HistoryRow entry) {
        MigrationName name =
                MigrationName.parse(entry.name())
                        .orElseThrow(() -> HistoryMessages.missing(List.of(entry)));
        return WayDown.read(name, history.wayDown(entry).orElseThrow());
    }
}
