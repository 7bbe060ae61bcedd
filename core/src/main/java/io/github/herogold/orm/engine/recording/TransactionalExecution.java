package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.TransactionControl;
import java.util.function.IntSupplier;

/** Executes each statement in the transaction of the manager. */
public final class TransactionalExecution implements StatementLog.Execution {

    /**
     * Executes a statement.
     *
     * @throws InvalidMigrationException if it would end the transaction
     */
    @Override
    public int of(SqlStatement statement, IntSupplier toDatabase) {
        if (TransactionControl.isIn(statement)) {
            throw Guard.refusal('"' + statement.text() + '"');
        }
        return toDatabase.getAsInt();
    }
}
