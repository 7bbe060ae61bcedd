package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.history.Beforehand;
import io.github.herogold.orm.engine.history.StepsDone;
import io.github.herogold.orm.engine.recording.Guard;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import io.github.herogold.orm.sql.effect.TransactionControl;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Executes each statement once, over as many runs as it takes.
 *
 * <p>What is done is left out. A statement that commits by itself is noted before and after; if the
 * process dies in between, the catalogue tells whether it was executed. So is a statement about a
 * table without transactions, of which nothing tells. Every other statement commits together with
 * the note that it is done.
 */
final class ResumableExecution implements StatementLog.Execution {
    // PostgreSQL manual, Appendix A: active_sql_transaction, invalid_transaction_termination.
    private static final Set<String> NOT_IN_TRANSACTION = Set.of("25001", "2D000");

    private final String migration;
    private final Session session;
    private final Database database;
    private final Journal journal;
    private final boolean commitsEach;
    private final LostSession lost;
    private final Evidence evidence;
    private String hash = "";
    private String note = "";
    private int number;
    private boolean inTransactionOfMigration;

    ResumableExecution(
            String migration,
            Session session,
            Database database,
            Journal journal,
            boolean commitsEach) {
        this.migration = migration;
        this.session = session;
        this.database = database;
        this.journal = journal;
        this.commitsEach = commitsEach;
        this.lost = new LostSession(migration);
        this.evidence = new Evidence(migration, session, database);
    }

    @Override
    public int of(SqlStatement statement, IntSupplier toDatabase) {
        hash = StepsDone.hash(hash, statement.text());
        number++;
        SessionState left = SessionState.of(statement, database.dialect());
        note = left.isRepeatable() ? hash : StepsDone.sessionBound(hash);
        if (isDone(statement)) {
            return again(statement, left, toDatabase);
        }
        lost.requireNothing();
        if (TransactionControl.isIn(statement)) {
            controlTransaction(statement);
            return 0;
        }
        if (database.commits(statement)) {
            evidence.forgetTables();
            return alone(statement, toDatabase);
        }
        if (left.isLeft()) {
            evidence.forgetTables();
        }
        if (evidence.lacksTransactions(statement)) {
            return alone(Beforehand.OF_ROWS, toDatabase);
        }
        return commitsEach ? withItsNote(statement, toDatabase) : inTransaction(toDatabase);
    }

    @Override
    public void changing(String how) {
        hash = StepsDone.NO_STATEMENT + StepsDone.hash(hash, how);
        number++;
        StepsDone before = journal.before();
        boolean isBegun = number == before.count() + 1 && before.beforehand().isPresent();
        if (number <= before.count() || isBegun) {
            throw Messages.notResumable(migration, how);
        }
        lost.requireNothing();
        if (evidence.mayLackTransactions()) {
            journal.begun(hash, Beforehand.OF_ROWS);
        }
        journal.done(hash);
    }

    /** Makes sure that everything that was done before is still part of the migration. */
    void requireNothingMissing() {
        if (number < journal.before().count()) {
            throw Messages.stepsMissing(migration, number, journal.before().count());
        }
    }

    int count() {
        return number;
    }

    // What the session was left with that executed it has ended with that session.
    private int again(SqlStatement statement, SessionState left, IntSupplier toDatabase) {
        if (!left.isRepeatable() || journal.before().isSessionBound(number)) {
            lost.with(number, statement);
            return 0;
        }
        return left.isLeft() ? toDatabase.getAsInt() : 0;
    }

    private boolean isDone(SqlStatement statement) {
        StepsDone before = journal.before();
        Optional<String> recorded = before.hashOf(number);
        if (recorded.isPresent() && !recorded.get().equals(hash)) {
            throw recorded.get().startsWith(StepsDone.NO_STATEMENT)
                    ? Messages.notResumable(migration, "a change that is not SQL")
                    : changed(statement);
        }
        if (number <= before.count()) {
            return true;
        }
        boolean isNext = number == before.count() + 1;
        if (!isNext || before.beforehand().isEmpty()) {
            return false;
        }
        boolean executed = evidence.wasExecuted(number, statement, before.beforehand().get());
        if (executed) {
            journal.done(note);
        }
        journal.commit();
        return executed;
    }

    private HistoryMismatchException changed(SqlStatement statement) {
        return journal.before().isSumUpTo(number)
                ? Messages.oneStepChanged(migration, number)
                : Messages.stepChanged(migration, number, statement);
    }

    private int inTransaction(IntSupplier toDatabase) {
        int changed = toDatabase.getAsInt();
        journal.done(note);
        return changed;
    }

    private int withItsNote(SqlStatement statement, IntSupplier toDatabase) {
        try {
            int changed = inTransaction(toDatabase);
            if (!inTransactionOfMigration) {
                journal.commit();
            }
            return changed;
        } catch (RuntimeException e) {
            if (inTransactionOfMigration || !isRefusedInTransaction(e)) {
                throw e;
            }
            // It has done nothing yet: PostgreSQL refuses it at once.
            journal.rollBack();
            return alone(statement, toDatabase);
        }
    }

    private static boolean isRefusedInTransaction(RuntimeException e) {
        return Causes.sqlException(e)
                .map(SQLException::getSQLState)
                .filter(NOT_IN_TRANSACTION::contains)
                .isPresent();
    }

    private int alone(SqlStatement statement, IntSupplier toDatabase) {
        Beforehand beforehand =
                database.persistent() ? evidence.before(statement) : Beforehand.OF_UNKNOWN;
        return alone(
                beforehand,
                () -> outsideTransaction(() -> tidily(statement, beforehand, toDatabase)));
    }

    private int alone(Beforehand beforehand, IntSupplier toDatabase) {
        journal.begun(hash, beforehand);
        if (beforehand.isOfCall()) {
            journal.mark();
        }
        int changed = toDatabase.getAsInt();
        journal.done(note);
        journal.commit();
        return changed;
    }

    // What failed and is noted no longer cannot be told from somebody else's by the next run.
    private int tidily(SqlStatement statement, Beforehand beforehand, IntSupplier toDatabase) {
        try {
            return toDatabase.getAsInt();
        } catch (RuntimeException e) {
            try {
                evidence.dropRemains(statement, beforehand);
            } catch (RuntimeException dead) {
                e.addSuppressed(dead);
                journal.doubt();
            }
            throw e;
        }
    }

    private int outsideTransaction(IntSupplier toDatabase) {
        if (database.dialect() != SqlDialect.POSTGRESQL) {
            return toDatabase.getAsInt();
        }
        setAutoCommit(true);
        try {
            return toDatabase.getAsInt();
        } finally {
            setAutoCommit(false);
        }
    }

    // In a section without a transaction a migration may make transactions of its own.
    private void controlTransaction(SqlStatement statement) {
        if (!commitsEach) {
            throw Guard.refusal('"' + statement.text() + '"');
        }
        boolean begins = TransactionControl.begins(statement);
        if (!begins && TransactionControl.takesBack(statement)) {
            journal.rollBack();
        }
        journal.done(hash);
        inTransactionOfMigration = begins;
        if (!begins) {
            journal.commit();
        }
    }

    private void setAutoCommit(boolean on) {
        session.on(
                connection -> {
                    connection.setAutoCommit(on);
                    return on;
                });
    }
}
