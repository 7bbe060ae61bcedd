package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The statements of one migration, noted in the order in which it gives them. */
public final class StatementLog {
    private final Execution execution;
    private final Listener listener;
    private final List<SqlStatement> statements = new ArrayList<>();
    private Optional<SqlStatement> running = Optional.empty();

    /** Makes a log that nobody hears of. */
    public StatementLog(Execution execution) {
        this(execution, (number, statement, toDatabase) -> toDatabase.getAsInt());
    }

    /** Makes a log. */
    public StatementLog(Execution execution, Listener listener) {
        this.execution = execution;
        this.listener = listener;
    }

    /** Hears of each statement that goes to the database, and sends it there. */
    public interface Listener {
        /** Hears of a statement, and has it sent to the database. */
        int around(int number, SqlStatement statement, IntSupplier toDatabase);
    }

    /** What becomes of a statement that a migration gives. */
    public interface Execution {

        /**
         * Executes a statement, or does not.
         *
         * @return how many rows it changed
         */
        int of(SqlStatement statement, IntSupplier toDatabase);

        /** Hears of a change that is no statement, such as {@code persist}. */
        default void changing(String how) {}

        /** Hears of something whose result decides what the migration does. */
        default void reading(String how) {}

        /** Whether nothing is executed, so that nothing else may have an effect either. */
        default boolean isPretended() {
            return false;
        }
    }

    /** Notes a statement and passes it on. */
    int run(SqlStatement statement, IntSupplier toDatabase) {
        statements.add(statement);
        running = Optional.of(statement);
        int changed =
                execution.of(statement, () -> listener.around(count(), statement, toDatabase));
        running = Optional.empty();
        return changed;
    }

    /** A change that cannot be written as SQL. */
    void changing(String how) {
        execution.changing(how);
        if (pretends()) {
            statements.add(new SqlStatement("-- " + how + ": not shown", 1));
        }
    }

    void reading(String how) {
        execution.reading(how);
    }

    boolean pretends() {
        return execution.isPretended();
    }

    /** The statements so far, in order. */
    public List<SqlStatement> statements() {
        return List.copyOf(statements);
    }

    /** The statement that was running when the migration failed, if a statement was to blame. */
    public Optional<SqlStatement> running() {
        return running;
    }

    /** The number of the last statement, counted from 1. */
    public int count() {
        return statements.size();
    }
}
