package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.EnclosingTransaction;
import io.github.herogold.orm.sql.effect.TransactionControl;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The transaction that the manager begins and commits around the statements of a script. */
final class ManagedTransaction {
    private ManagedTransaction() {}

    /**
     * What of a script is executed in it. A transaction that the script has around everything means
     * the same, and is left out with a note in the log.
     *
     * @param refusal what is thrown where a statement begins or ends any other transaction
     */
    static List<SqlStatement> contents(
            String origin,
            List<SqlStatement> script,
            SqlDialect dialect,
            Function<SqlStatement, InvalidMigrationException> refusal) {
        Optional<List<SqlStatement>> enclosed = EnclosingTransaction.removedFrom(script, dialect);
        List<SqlStatement> contents = enclosed.orElse(script);
        for (SqlStatement statement : contents) {
            if (TransactionControl.isIn(statement)) {
                throw refusal.apply(statement);
            }
        }
        if (enclosed.isPresent()) {
            EngineLog.LOG.log(Level.WARNING, Messages.transactionLeftOut(origin, script));
        }
        return contents;
    }
}
