package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.SchemaTasks;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs what is pending. */
@Command(name = "migrate", description = "Runs the migrations that are pending, as one batch.")
final class MigrateCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Option(
            names = "--target",
            paramLabel = "<migration>",
            description = "Stop after this migration.")
    private @Nullable String target;

    @Option(names = "--step", description = "Make each migration a batch of its own.")
    private boolean step;

    @Option(
            names = "--one-transaction",
            description = "Run everything in one transaction, all or nothing (PostgreSQL).")
    private boolean oneTransaction;

    @Option(
            names = "--in-order",
            description = "Refuse a migration that comes before one that is applied.")
    private boolean inOrder;

    @Option(
            names = "--accept-changed",
            description = "Record the checksums of applied migrations whose files have changed.")
    private boolean acceptChanged;

    @Option(names = "--pretend", description = "Print the SQL and change nothing.")
    private boolean pretend;

    @Option(names = "--check", description = "Run nothing; exit with 3 if something is pending.")
    private boolean check;

    @Mixin private SchemaOptions schemas = new SchemaOptions();

    @Override
    public Integer call() {
        return schemas.chosen()
                .map(chosen -> run(options.tasks().in(chosen)))
                .orElseGet(() -> run(options.tasks()))
                .code();
    }

    private ExitCode run(SchemaTasks tasks) {
        if (pretend) {
            throw schemas.refused("--pretend is for one schema.");
        }
        return check ? tasks.check(options.format()) : tasks.migrate(runOptions());
    }

    private ExitCode run(MigrationTasks tasks) {
        if (check) {
            return tasks.check();
        }
        return pretend ? tasks.pretendToMigrate(runOptions()) : tasks.migrate(runOptions());
    }

    private RunOptions runOptions() {
        RunOptions options = RunOptions.everything();
        options = target == null ? options : options.upTo(target);
        options = step ? options.stepwise() : options;
        options = oneTransaction ? options.inOneTransaction() : options;
        options = inOrder ? options.inOrder() : options;
        return acceptChanged ? options.acceptingChanges() : options;
    }
}
