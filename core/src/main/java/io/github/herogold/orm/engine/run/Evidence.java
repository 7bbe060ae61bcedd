package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.catalogue.Footprint;
import io.github.herogold.orm.catalogue.Observer;
import io.github.herogold.orm.catalogue.TablesWithoutTransactions;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.history.Beforehand;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.RoutineCall;
import java.util.Optional;

/**
 * What tells whether a statement was executed that commits by itself: noted before it, and looked
 * at again by the run that resumes.
 */
final class Evidence {
    private final String migration;
    private final Session session;
    private final Database database;
    private final TablesWithoutTransactions withoutTransactions = new TablesWithoutTransactions();

    Evidence(String migration, Session session, Database database) {
        this.migration = migration;
        this.session = session;
        this.database = database;
    }

    /** Whether a statement is about a table whose rows no rollback takes back. */
    boolean lacksTransactions(SqlStatement statement) {
        return isOnMySql() && session.on(c -> withoutTransactions.areNamedIn(c, statement));
    }

    /** Whether there is such a table at all. */
    boolean mayLackTransactions() {
        return isOnMySql() && session.on(withoutTransactions::areThere);
    }

    private boolean isOnMySql() {
        return database.isMySql() && !database.sharded();
    }

    /** Forgets which tables there are, for a statement may have changed it. */
    void forgetTables() {
        withoutTransactions.forget();
    }

    /** Whether a statement was executed that was begun, as far as that can be known. */
    boolean wasExecuted(int number, SqlStatement statement, Beforehand beforehand) {
        if (beforehand.isOfCall()) {
            return false;
        }
        if (beforehand.isOfRows()) {
            throw Messages.rowsInDoubt(migration, number, statement);
        }
        if (!beforehand.isKnown()) {
            throw Messages.unknownWhetherExecuted(migration, number, statement);
        }
        requireObserver(beforehand.observer().orElseThrow(), number, statement);
        if (dropRemains(statement, beforehand)) {
            return false;
        }
        String now = footprint(statement);
        if (now.equals(Beforehand.UNKNOWN)) {
            throw Messages.unknownWhetherExecuted(migration, number, statement);
        }
        return !now.equals(beforehand.footprint());
    }

    private void requireObserver(String then, int number, SqlStatement statement) {
        String now = observer();
        if (!now.equals(then)) {
            throw Messages.seenByAnother(migration, number, statement, then, now);
        }
    }

    /** Drops what a statement has left behind that did not end; whether there was something. */
    boolean dropRemains(SqlStatement statement, Beforehand beforehand) {
        return beforehand.remains().isPresent()
                && session.on(
                        connection ->
                                Leftovers.drop(
                                        connection,
                                        database,
                                        statement,
                                        beforehand.remains().get()));
    }

    private String footprint(SqlStatement statement) {
        if (database.sharded()) {
            // It may have been executed in one of the databases and not in another.
            return Beforehand.UNKNOWN;
        }
        return session.on(
                connection ->
                        Footprint.of(connection, database.dialect(), statement)
                                .orElse(Beforehand.UNKNOWN));
    }

    private String observer() {
        return session.on(connection -> Observer.of(connection, database.dialect()));
    }

    /** What is to be noted before a statement. */
    Beforehand before(SqlStatement statement) {
        String footprint = footprint(statement);
        if (footprint.equals(Beforehand.UNKNOWN)) {
            return isMarkable(statement) ? Beforehand.OF_CALL : Beforehand.OF_UNKNOWN;
        }
        return new Beforehand(
                footprint,
                Optional.of(observer()),
                session.on(c -> Leftovers.before(c, database, statement)));
    }

    // A mark goes with the rows that a call changes, if those can be taken back.
    private boolean isMarkable(SqlStatement statement) {
        return RoutineCall.isIn(statement)
                && !database.sharded()
                && !database.hasTransactionalDdl()
                && !mayLackTransactions();
    }
}
