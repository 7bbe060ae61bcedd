package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.recording.TransactionalExecution;
import io.github.herogold.orm.migrations.MigrationFailedException;

/** A call while it is executed in a transaction of the manager. */
public final class Execution {
    private final MigrationCall call;
    private final OwnTransaction transaction;
    private final StatementLog log;

    /**
     * Prepares the execution of a call.
     *
     * @param call what is called
     * @param transaction the transaction
     * @param listener hears of the statements, and sends them to the database
     */
    public Execution(
            MigrationCall call, OwnTransaction transaction, StatementLog.Listener listener) {
        this.call = call;
        this.transaction = transaction;
        HistoryGuard guard = new HistoryGuard(transaction.database());
        this.log =
                new StatementLog(
                        new TransactionalExecution(),
                        (number, statement, toDatabase) -> {
                            transaction
                                    .owner()
                                    .requireNothingHeld(
                                            call.name(), statement, transaction.database());
                            guard.require(call.name(), statement, transaction.session());
                            return listener.around(number, statement, toDatabase);
                        });
    }

    /**
     * Executes it.
     *
     * @param consequence what a failure means for the database, for messages
     * @throws MigrationFailedException if it fails
     */
    public void run(String consequence) {
        Database database = transaction.database();
        try {
            call.on(transaction.session(), database.dialect(), log);
            transaction.session().on(database.home()::come);
        } catch (Exception | Error e) {
            throw Messages.failed(call, log, database, consequence, e);
        }
    }

    /** How many statements it has executed. */
    int count() {
        return log.count();
    }

    /** Whether one of its statements has left something in the session. */
    boolean changedSession() {
        return log.statements().stream().anyMatch(transaction.database()::changesSession);
    }
}
