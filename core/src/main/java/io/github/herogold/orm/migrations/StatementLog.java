package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The statements of one migration, noted in the order in which it gave them. */
final class StatementLog {
    private final Mode mode;
    private final List<SqlStatement> statements = new ArrayList<>();
    private Optional<SqlStatement> running = Optional.empty();

    StatementLog(Mode mode) {
        this.mode = mode;
    }

    /** Whether what is noted is executed too, and how. */
    enum Mode {
        IN_TRANSACTION,
        WITHOUT_TRANSACTION,
        PRETEND
    }

    /**
     * Notes a statement and, unless this only pretends, executes it.
     *
     * @throws InvalidMigrationException if it would end the transaction of the manager
     */
    int run(SqlStatement statement, IntSupplier execution) {
        if (mode == Mode.IN_TRANSACTION && TransactionControl.isIn(statement)) {
            throw Messages.endsTransaction('"' + statement.text() + '"');
        }
        statements.add(statement);
        if (mode == Mode.PRETEND) {
            return 0;
        }
        running = Optional.of(statement);
        int changed = execution.getAsInt();
        running = Optional.empty();
        return changed;
    }

    boolean pretends() {
        return mode == Mode.PRETEND;
    }

    List<SqlStatement> statements() {
        return List.copyOf(statements);
    }

    /** The statement that was running when the migration failed, if a statement was to blame. */
    Optional<SqlStatement> running() {
        return running;
    }

    /** The number of the last statement, counted from 1. */
    int count() {
        return statements.size();
    }
}
