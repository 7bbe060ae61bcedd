package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationStep;
import java.time.Duration;

/** Prints a line for each migration that has run, and one before SQL of the history does. */
final class ProgressLines implements MigrationListener {
    private final Console console;

    ProgressLines(Console console) {
        this.console = console;
    }

    @Override
    public void undoingByRecord(MigrationStep step) {
        console.line(Messages.undoingByRecord(console, step));
    }

    @Override
    public void finished(MigrationStep step, Duration duration) {
        console.tell(Facts.finished(console, step, duration));
    }
}
