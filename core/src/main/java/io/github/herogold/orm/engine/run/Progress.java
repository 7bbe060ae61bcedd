package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.ListenerFailure;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Counts the migrations of a run and tells the listener. */
public final class Progress {
    private final MigrationListener listener;
    private final Direction direction;
    private final List<String> names;
    private final List<String> done = new ArrayList<>();
    private final List<Ended> untold = new ArrayList<>();
    private long start;

    /** A migration that has run, and how long it took. */
    private record Ended(MigrationStep step, Duration duration) {}

    /**
     * Makes the progress of a run.
     *
     * @param listener hears of it
     * @param direction the direction of the run
     * @param names the names of the migrations, in order
     */
    public Progress(MigrationListener listener, Direction direction, List<String> names) {
        this.listener = listener;
        this.direction = direction;
        this.names = names;
    }

    /** The run begins. */
    public void runStarted() {
        listener.runStarted(direction, names);
    }

    /** The run has come to its end. */
    public List<String> runFinished() {
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
    public MigrationStep started(MigrationCall seed) {
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
    public StatementLog.Listener statementsOf(MigrationStep step) {
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
    public void finished(MigrationStep step) {
        done.add(step.name());
        listener.finished(step, since(start));
    }

    /** A migration has run, and its record will be committed together with those of others. */
    void ended(MigrationStep step) {
        done.add(step.name());
        untold.add(new Ended(step, since(start)));
    }

    /** The records of all that has ended are committed. */
    void committed() {
        untold.forEach(ended -> listener.finished(ended.step(), ended.duration()));
        untold.clear();
    }

    /** A migration has failed. */
    public void failed(MigrationStep step) {
        listener.failed(step);
    }

    /** The names of what is done so far, in order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
