package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Counts the migrations of a run and tells the listener. */
final class Progress {
    private final MigrationListener listener;
    private final Direction direction;
    private final List<String> names;
    private final List<String> done = new ArrayList<>();
    private long start;

    /**
     * Makes the progress of a run.
     *
     * @param listener hears of it
     * @param direction the direction of the run
     * @param names the names of the migrations, in order
     */
    Progress(MigrationListener listener, Direction direction, List<String> names) {
        this.listener = listener;
        this.direction = direction;
        this.names = names;
    }

    /** The run begins. */
    void runStarted() {
        listener.runStarted(direction, names);
    }

    /** The run has come to its end. */
    List<String> runFinished() {
        listener.runFinished(direction, done());
        return done();
    }

    /** The next migration begins. */
    MigrationStep started(ReadyStep ready) {
        MigrationStep step = step(ready.name());
        if (ready.isByRecord()) {
            listener.undoingByRecord(step);
        }
        return begun(step);
    }

    /** The next file of seed data begins. */
    MigrationStep started(MigrationCall seed) {
        return begun(step(seed.name()));
    }

    private MigrationStep step(String name) {
        return new MigrationStep(name, direction, done.size() + 1, names.size());
    }

    private MigrationStep begun(MigrationStep step) {
        listener.started(step);
        start = System.nanoTime();
        return step;
    }

    /** What hears of the statements of a migration, and sends them to the database. */
    StatementLog.Listener statementsOf(MigrationStep step) {
        return (number, sql, toDatabase) -> statement(step, number, sql, toDatabase);
    }

    private int statement(
            MigrationStep step, int number, SqlStatement statement, IntSupplier toDatabase) {
        ListenerFailure.carried(() -> listener.statementStarted(step, number, statement.text()));
        long begin = System.nanoTime();
        int changed = toDatabase.getAsInt();
        ListenerFailure.carried(() -> listener.statementFinished(step, number, since(begin)));
        return changed;
    }

    /** A migration has run, and its record is committed. */
    void finished(MigrationStep step) {
        done.add(step.name());
        listener.finished(step, since(start));
    }

    /** A migration has failed. */
    void failed(MigrationStep step) {
        listener.failed(step);
    }

    /** The names of what is done so far, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
