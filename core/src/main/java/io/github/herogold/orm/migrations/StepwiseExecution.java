package io.github.herogold.orm.migrations;

import io.github.herogold.orm.catalogue.Footprint;
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
 * process dies in between, the catalogue tells whether it was executed. Every other statement
 * commits together with the note that it is done.
 */
final class StepwiseExecution implements StatementLog.Execution {
    /** Stands in for a footprint where the catalogue cannot tell. */
    private static final String UNKNOWN = "?";

    // PostgreSQL manual, Appendix A: active_sql_transaction, invalid_transaction_termination.
    private static final Set<String> NOT_IN_TRANSACTION = Set.of("25001", "2D000");

    private final String migration;
    private final Session session;
    private final Database database;
    private final Journal journal;
    private final boolean commitsEach;
    private final LostSession lost;
    private String hash = "";
    private String note = "";
    private int number;
    private boolean inTransactionOfMigration;

    StepwiseExecution(
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
            return alone(statement, toDatabase);
        }
        return commitsEach ? withItsNote(statement, toDatabase) : inTransaction(toDatabase);
    }

    @Override
    public void changing(String how) {
        hash = StepsDone.NO_STATEMENT + StepsDone.hash(hash, how);
        number++;
        if (number <= journal.before().count()) {
            throw HistoryMessages.notResumable(migration, how);
        }
        lost.requireNothing();
        journal.done(hash);
    }

    /** Makes sure that everything that was done before is still part of the migration. */
    void requireNothingMissing() {
        if (number < journal.before().count()) {
            throw HistoryMessages.stepsMissing(migration, number, journal.before().count());
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
                    ? HistoryMessages.notResumable(migration, "a change that is not SQL")
                    : HistoryMessages.stepChanged(migration, number, statement);
        }
        if (number <= before.count()) {
            return true;
        }
        boolean isNext = number == before.count() + 1;
        if (!isNext || !journal.isResumed()) {
            return false;
        }
        if (onConnection(c -> Leftovers.drop(c, database, statement))) {
            journal.commit();
            return false;
        }
        boolean executed = before.footprint().filter(f -> differs(f, statement)).isPresent();
        if (executed) {
            journal.done(note);
            journal.commit();
        }
        return executed;
    }

    private boolean differs(String footprint, SqlStatement statement) {
        String now = footprint(statement);
        if (footprint.equals(UNKNOWN) || now.equals(UNKNOWN)) {
            throw HistoryMessages.unknownWhetherExecuted(migration, number, statement);
        }
        return !now.equals(footprint);
    }

    private String footprint(SqlStatement statement) {
        if (database.sharded()) {
            // It may have been executed in one of the databases and not in another.
            return UNKNOWN;
        }
        return onConnection(
                connection ->
                        Footprint.of(connection, database.dialect(), statement).orElse(UNKNOWN));
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
        journal.begun(hash, database.persistent() ? footprint(statement) : UNKNOWN);
        int changed = outsideTransaction(toDatabase);
        journal.done(note);
        journal.commit();
        return changed;
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
            throw RunMessages.endsTransaction('"' + statement.text() + '"');
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
        onConnection(
                connection -> {
                    connection.setAutoCommit(on);
                    return on;
                });
    }

    private <R> R onConnection(JdbcWork<R> work) {
        return session.on(work);
    }
}
