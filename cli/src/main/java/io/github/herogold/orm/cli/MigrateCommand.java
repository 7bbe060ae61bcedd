package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs what is pending. */
@Command(name = "migrate", description = "Runs the migrations that are pending, as one batch.")
final class MigrateCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Option(names = "--target", paramLabel = "<name>", description = "Stop after this migration.")
    private @Nullable String target;

    @Option(names = "--step", description = "Make each migration a batch of its own.")
    private boolean step;

    @Option(names = "--pretend", description = "Print the SQL and change nothing.")
    private boolean pretend;

    @Option(names = "--check", description = "Run nothing; exit with 3 if something is pending.")
    private boolean check;

    @Override
    public Integer call() {
        return run(options.tasks()).code();
    }

    private ExitCode run(MigrationTasks tasks) {
        if (check) {
            return tasks.check();
        }
        return pretend ? tasks.pretendToMigrate(runOptions()) : tasks.migrate(runOptions());
    }

    private RunOptions runOptions() {
        RunOptions all = RunOptions.everything();
        RunOptions some = target == null ? all : all.upTo(target);
        return step ? some.stepwise() : some;
    }
}
