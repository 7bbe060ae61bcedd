package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts the migrations of a run and tells the listener. */
final class Progress {
    private final MigrationListener listener;
    private final Direction direction;
    private final int total;
    private final List<String> done = new ArrayList<>();

    Progress(MigrationListener listener, Direction direction, int total) {
        this.listener = listener;
        this.direction = direction;
        this.total = total;
    }

    /** Runs one migration; what failed names those that were done before. */
    void run(String name, Runnable migration) {
        MigrationStep step = new MigrationStep(name, direction, done.size() + 1, total);
        listener.started(step);
        long start = System.nanoTime();
        try {
            migration.run();
        } catch (RuntimeException e) {
            listener.failed(step);
            throw e instanceof MigrationFailedException failure ? failure.after(done) : e;
        }
        done.add(name);
        listener.finished(step, Duration.ofNanos(System.nanoTime() - start));
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
