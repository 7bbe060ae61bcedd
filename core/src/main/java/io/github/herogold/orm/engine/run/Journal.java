package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.history.Beforehand;
import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.history.RecordColumns;
import io.github.herogold.orm.engine.history.RecordTable;
import io.github.herogold.orm.engine.history.StepsDone;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The record of a migration that is done step by step, kept up to date around each step.
 *
 * <p>It commits together with what the migration did since the last commit. A database that does
 * not outlive the process is spared that: there the record is written at the end, or when the
 * migration fails.
 */
final class Journal {
    private final Session session;
    private final Database database;
    private final String name;
    private final MigrationRecord.State state;
    private final StepsDone before;
    private final List<String> uncommitted = new ArrayList<>();
    private Optional<RecordColumns> unwritten = Optional.empty();
    private StepsDone steps;
    private AttemptState standing;

    private Journal(
            Session session, Database database, String name, RecordTable.Standing standing) {
        this.session = session;
        this.database = database;
        this.name = name;
        this.state = standing.state();
        this.before = standing.steps();
        this.steps = before;
        // What an earlier run began stays in doubt until that is looked into, and noted.
        this.standing =
                before.beforehand().isPresent() ? AttemptState.IN_DOUBT : AttemptState.SETTLED;
    }

    /** Begins a record for a migration that has none. */
    static Journal begin(Session session, Database database, String name, RecordColumns entry) {
        Journal journal = begun(session, database, name, MigrationRecord.State.APPLYING);
        journal.unwritten = Optional.of(entry);
        if (database.persistent()) {
            journal.commit();
        }
        return journal;
    }

    /** Resumes a record, which says how far the migration has got. */
    static Journal resume(Session session, Database database, String name) {
        RecordTable.Standing standing =
                session.on(c -> new RecordTable(c, database).standing(name))
                        .orElseThrow(() -> History.notRecorded(name, "resume", List.of()));
        return new Journal(session, database, name, standing);
    }

    /** Begins to undo what a record says. */
    static Journal beginUndoing(Session session, Database database, String name) {
        Journal journal = begun(session, database, name, MigrationRecord.State.UNDOING);
        if (database.persistent()) {
            journal.commit();
        }
        return journal;
    }

    private static Journal begun(
            Session session, Database database, String name, MigrationRecord.State state) {
        RecordTable.Standing standing = new RecordTable.Standing(state, StepsDone.NONE);
        return new Journal(session, database, name, standing);
    }

    /** What was done when this journal was opened. */
    StepsDone before() {
        return before;
    }

    /** Notes a step that is done, and commits with whatever is committed next. */
    void done(String hash) {
        uncommitted.add(hash);
        if (standing == AttemptState.SETTLED) {
            standing = AttemptState.OPEN;
        }
    }

    /** Notes that a step is about to be executed that commits by itself. */
    void begun(String hash, Beforehand beforehand) {
        steps = steps.and(uncommitted).andBegun(hash, beforehand);
        uncommitted.clear();
        if (database.persistent()) {
            write();
        }
        standing = beforehand.isOfRows() ? AttemptState.BEGUN_FOR_GOOD : AttemptState.BEGUN;
    }

    /** Hears that the database has executed a statement. */
    void executed() {
        if (standing == AttemptState.BEGUN || standing == AttemptState.BEGUN_FOR_GOOD) {
            standing = AttemptState.EXECUTED;
        }
    }

    /**
     * Writes, in the transaction of the statement that was begun, that nobody knows what it does.
     *
     * <p>If the statement commits, this is in the record; if the process dies before, neither is.
     */
    void mark() {
        if (database.persistent()) {
            change(RecordColumns.changed().beforehand(Optional.of(Beforehand.OF_UNKNOWN)));
        }
    }

    /** Commits what has been done, with the record that says so. */
    void commit() {
        steps = steps.and(uncommitted);
        uncommitted.clear();
        if (database.persistent()) {
            write();
        } else {
            restart();
        }
    }

    /** Hears that nobody knows what a statement has left behind that was begun and failed. */
    void doubt() {
        standing = AttemptState.IN_DOUBT;
    }

    /** Where the attempt stands. */
    AttemptState standing() {
        return standing;
    }

    /** Takes back what was done since the last commit. */
    void rollBack() {
        session.rollBack();
        session.begin();
        standing = AttemptState.SETTLED;
    }

    /** The migration is applied, and with it what it stands for. */
    void finish(RecordColumns finished, List<String> replaced, int batch) {
        session.on(database.home()::come);
        inTable(
                table -> {
                    put(table, finished);
                    table.insertReplaced(replaced, batch);
                });
        commitTransaction();
        standing = AttemptState.COMPLETE;
    }

    /** The migration is undone; it takes records with it. */
    void remove(List<String> companions) {
        session.on(database.home()::come);
        inTable(table -> table.delete(name, companions));
        commitTransaction();
        standing = AttemptState.COMPLETE;
    }

    /**
     * The migration failed; what is done stays noted.
     *
     * @param answered whether the database said so: if it did not, a statement that was begun may
     *     have been executed, and is left for the next run to look at
     */
    void stoppedBy(String reason, boolean answered) {
        if (session.isActive()) {
            session.rollBack();
        }
        session.begin();
        session.on(database.home()::come);
        Optional<RecordTable.Standing> recorded =
                session.on(c -> new RecordTable(c, database).standing(name));
        if (unwritten.isPresent() || recorded.filter(this::isUnfinished).isPresent()) {
            boolean isKnown = answered && standing.isKnownAfterFailure();
            leave(recorded, reason, isKnown && recorded.filter(this::isMarked).isEmpty());
        }
        session.commit();
    }

    // When the connection dies in the last commit, that may have come to its end all the same.
    private boolean isUnfinished(RecordTable.Standing recorded) {
        return !database.persistent() || recorded.state() == state;
    }

    // Then the statement that was begun has committed something before it failed.
    private boolean isMarked(RecordTable.Standing recorded) {
        return steps.beforehand().filter(Beforehand::isOfCall).isPresent()
                && recorded.steps().beforehand().filter(Beforehand::isOfCall).isEmpty();
    }

    private void leave(Optional<RecordTable.Standing> recorded, String reason, boolean isKnown) {
        // What was not committed is not in the record, whatever this journal remembers.
        StepsDone noted =
                database.persistent()
                        ? recorded.map(RecordTable.Standing::steps).orElse(StepsDone.NONE)
                        : steps;
        StepsDone certain = noted.withoutBegun();
        RecordColumns changes = RecordColumns.changed();
        if (!isKnown) {
            RecordColumns left = changes.state(state).progress(noted).error(reason);
            inTable(table -> put(table, left));
        } else if (certain.count() > 0) {
            RecordColumns left = changes.state(state).progress(certain).error(reason);
            inTable(table -> put(table, left));
        } else if (state == MigrationRecord.State.UNDOING) {
            change(changes.settled());
        } else {
            inTable(table -> table.delete(name, List.of()));
        }
    }

    /** The first step that stays done and whose session is needed to go on. */
    OptionalInt firstSessionBound() {
        return steps.firstSessionBound();
    }

    /** How many steps stay done. */
    int count() {
        return steps.count();
    }

    private void write() {
        session.flush();
        RecordColumns progress = RecordColumns.changed().state(state).progress(steps);
        inTable(table -> put(table, progress));
        unwritten = Optional.empty();
        restart();
    }

    /** Changes the row; there may be none. */
    private void change(RecordColumns changes) {
        inTable(table -> table.update(name, changes));
    }

    private void put(RecordTable table, RecordColumns columns) throws SQLException {
        if (unwritten.isPresent()) {
            table.insert(unwritten.get().and(columns));
        } else {
            table.update(name, columns);
        }
    }

    private void restart() {
        commitTransaction();
        session.begin();
    }

    // Until a commit has been answered, nobody knows whether it was executed.
    private void commitTransaction() {
        standing = AttemptState.IN_DOUBT;
        session.flush();
        session.commit();
        standing = AttemptState.SETTLED;
    }

    private void inTable(RecordTable.Change change) {
        RecordTable.change(session, database, change);
    }
}
