package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Counts the migrations of a run and tells the listener. */
final class Progress {
    private final MigrationListener listener;
    private final Direction direction;
    private final List<String> names;
    private final boolean allOrNothing;
    private final List<String> done = new ArrayList<>();

    /** Tells of a run in which each migration is done by itself. */
    Progress(MigrationListener listener, Direction direction, List<String> names) {
        this(listener, direction, names, false);
    }

    Progress(
            MigrationListener listener,
            Direction direction,
            List<String> names,
            RunOptions options) {
        this(
                listener,
                direction,
                names,
                options.transactions() == RunOptions.Transactions.ONE_PER_RUN);
    }

    private Progress(
            MigrationListener listener,
            Direction direction,
            List<String> names,
            boolean allOrNothing) {
        this.listener = listener;
        this.direction = direction;
        this.names = names;
        this.allOrNothing = allOrNothing;
    }

    /** Does a run and says what has been done in it. */
    List<String> of(Runnable run) {
        if (names.isEmpty()) {
            return List.of();
        }
        try {
            tell(() -> listener.runStarted(direction, names));
            run.run();
            tell(() -> listener.runFinished(direction, done()));
            return done();
        } catch (ListenerFailure e) {
            throw e.thrown();
        }
    }

    /** Runs one migration; what failed names those that were done before. */
    void run(String name, Consumer<StatementLog.Listener> migration) {
        MigrationStep step = step(name);
        tell(() -> listener.started(step));
        long start = System.nanoTime();
        try {
            migration.accept((number, sql, toDatabase) -> statement(step, number, sql, toDatabase));
        } catch (RuntimeException e) {
            tell(() -> listener.failed(step));
            throw e instanceof MigrationFailedException failure && !allOrNothing
                    ? failure.after(done)
                    : e;
        }
        done.add(name);
        tell(() -> listener.finished(step, since(start)));
    }

    /** Tells that the next migration is undone by the SQL that its record keeps. */
    void goingByRecord(String name) {
        tell(() -> listener.undoingByRecord(step(name)));
    }

    private MigrationStep step(String name) {
        return new MigrationStep(name, direction, done.size() + 1, names.size());
    }

    private int statement(
            MigrationStep step, int number, SqlStatement statement, IntSupplier toDatabase) {
        tell(() -> listener.statementStarted(step, number, statement.text()));
        long start = System.nanoTime();
        int changed = toDatabase.getAsInt();
        tell(() -> listener.statementFinished(step, number, since(start)));
        return changed;
    }

    private static void tell(Runnable event) {
        ListenerFailure.carried(event);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How many are done. */
    int count() {
        return done.size();
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
