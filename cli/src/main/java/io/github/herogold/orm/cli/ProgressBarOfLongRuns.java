package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationStep;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a bar for a run of many migrations, and leaves a short run to another listener. */
final class ProgressBarOfLongRuns implements MigrationListener {
    private static final int MANY = 20;

    private final MigrationListener shortRuns;
    private Optional<ProgressBar> bar = Optional.empty();

    ProgressBarOfLongRuns(MigrationListener shortRuns) {
        this.shortRuns = shortRuns;
    }

    @Override
    public void undoingByRecord(MigrationStep step) {
        shortRuns.undoingByRecord(step);
    }

    @Override
    public void started(MigrationStep step) {
        if (step.total() < MANY) {
            shortRuns.started(step);
            return;
        }
        if (bar.isEmpty()) {
            bar = Optional.of(bar(step.total()));
        }
        bar.get().setExtraMessage(" " + step.name());
    }

    @Override
    public void finished(MigrationStep step, Duration duration) {
        if (step.total() < MANY) {
            shortRuns.finished(step, duration);
            return;
        }
        bar.ifPresent(shown -> shown.stepTo(step.position()));
        if (step.position() == step.total()) {
            bar.ifPresent(ProgressBar::close);
        }
    }

    @Override
    public void failed(MigrationStep step) {
        shortRuns.failed(step);
        // Else the bar would be drawn over the error.
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(int total) {
        return new ProgressBarBuilder()
                .setTaskName("Migrations")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
