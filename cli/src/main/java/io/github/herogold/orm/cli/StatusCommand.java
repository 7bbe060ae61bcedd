package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.SchemaTasks;
import io.github.herogold.orm.tasks.StatusFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what has been applied and what has not. */
@Command(
        name = "migrate:status",
        description = "Prints which migrations have been applied and which are pending.")
final class StatusCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Option(names = "--check", description = "Exit with 3 if something is pending.")
    private boolean check;

    @Mixin private SchemaOptions schemas = new SchemaOptions();

    @Override
    public Integer call() {
        MigrationTasks tasks = options.tasks();
        StatusFormat format = options.format();
        return schemas.chosen()
                .map(chosen -> status(tasks.in(chosen), format))
                .orElseGet(() -> check ? tasks.check(format) : tasks.status(format))
                .code();
    }

    private ExitCode status(SchemaTasks tasks, StatusFormat format) {
        return check ? tasks.check(format) : tasks.status(format);
    }
}
