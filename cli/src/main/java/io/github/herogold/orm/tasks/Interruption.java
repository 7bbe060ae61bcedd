package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told when somebody ends a run from outside, as with Ctrl-C: how far it has got, and that
 * nothing is lost. Thread-safe, since it is asked by another thread than the one that runs.
 */
public final class Interruption {
    private final List<String> done = new ArrayList<>();
    private State state = State.IDLE;

    private enum State {
        IDLE,
        RUNNING,
        INTERRUPTED
    }

    /** Nothing runs yet. */
    public Interruption() {}

    /**
     * A listener that notes what another hears of.
     *
     * @param prefix what is put in front of the name of a migration
     * @param listener the other one
     * @return both
     */
    public MigrationListener noting(String prefix, MigrationListener listener) {
        return new Noting(prefix, listener);
    }

    /** The command has come to its end. */
    public synchronized void over() {
        if (state == State.RUNNING) {
            state = State.IDLE;
        }
    }

    /**
     * The run ends now, if there is one.
     *
     * @return what to tell; nothing if no run is interrupted
     */
    public synchronized Optional<String> interrupt() {
        if (state != State.RUNNING) {
            return Optional.empty();
        }
        state = State.INTERRUPTED;
        return Optional.of(Messages.interrupted(List.copyOf(done)));
    }

    /**
     * Whether a run has ended so, and what goes wrong from now on is a consequence.
     *
     * @return whether it was interrupted
     */
    public synchronized boolean isInterrupted() {
        return state == State.INTERRUPTED;
    }

    private synchronized void started() {
        state = state == State.IDLE ? State.RUNNING : state;
    }

    private synchronized void done(String migration) {
        done.add(migration);
    }

    private final class Noting implements MigrationListener {
        private final String prefix;
        private final MigrationListener listener;

        Noting(String prefix, MigrationListener listener) {
            this.prefix = prefix;
            this.listener = listener;
        }

        @Override
        public void runStarted(Direction direction, List<String> migrations) {
            Interruption.this.started();
            listener.runStarted(direction, migrations);
        }

        @Override
        public void runFinished(Direction direction, List<String> migrations) {
            listener.runFinished(direction, migrations);
        }

        @Override
        public void undoingByRecord(MigrationStep step) {
            listener.undoingByRecord(step);
        }

        @Override
        public void started(MigrationStep step) {
            listener.started(step);
        }

        @Override
        public void statementStarted(MigrationStep step, int number, String sql) {
            listener.statementStarted(step, number, sql);
        }

        @Override
        public void statementFinished(MigrationStep step, int number, Duration duration) {
            listener.statementFinished(step, number, duration);
        }

        @Override
        public void finished(MigrationStep step, Duration duration) {
            done(prefix + Messages.done(step));
            listener.finished(step, duration);
        }

        @Override
        public void failed(MigrationStep step) {
            listener.failed(step);
        }
    }
}
