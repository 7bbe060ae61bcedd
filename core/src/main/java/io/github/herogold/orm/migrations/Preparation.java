package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Makes ready what is about to run: everything is compiled or parsed before the first statement.
 */
final class Preparation {
    private static final Logger LOG = System.getLogger(MigrationManager.class.getName());

    private final Planner planner;
    private final SqlDialect dialect;

    Preparation(Planner planner, SqlDialect dialect) {
        this.planner = planner;
        this.dialect = dialect;
    }

    /** A migration that is about to be undone, and its record. */
    record Undoing(Migration migration, MigrationRecord entry) {}

    /**
     * What a run is going to apply.
     *
     * @throws MigrationException if a migration cannot be used, or a file is gone
     */
    List<Migration> toApply(RunOptions options) {
        List<MigrationRecord> lost = planner.lost();
        if (!lost.isEmpty()) {
            throw Messages.missing(lost);
        }
        planner.missing().forEach(entry -> LOG.log(Level.WARNING, Messages.newer(entry)));
        return options.target().map(planner::pendingUpTo).orElseGet(planner::pending).stream()
                .map(migration -> migration.load(dialect))
                .toList();
    }

    /**
     * What a rollback is going to undo, the last applied first.
     *
     * @throws MigrationException if one of them cannot be undone
     */
    List<Undoing> toUndo(int batches) {
        if (batches < 1) {
            throw Messages.notPositive(batches);
        }
        List<Undoing> undoings =
                planner.undoing(batches).stream()
                        .map(undo -> new Undoing(undo.migration().load(dialect), undo.entry()))
                        .toList();
        for (Undoing undoing : undoings) {
            if (!undoing.migration().isReversible()) {
                throw Messages.irreversible(undoing.migration().name());
            }
        }
        return undoings;
    }
}
