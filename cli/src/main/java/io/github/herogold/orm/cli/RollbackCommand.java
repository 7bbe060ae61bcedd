package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Undoes the last batches. */
@Command(name = "migrate:rollback", description = "Undoes the last batch, or the last batches.")
final class RollbackCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Option(
            names = "--steps",
            paramLabel = "<number>",
            defaultValue = "1",
            description = "How many batches to undo. Default: ${DEFAULT-VALUE}.")
    private int steps = 1;

    @Option(names = "--pretend", description = "Print the SQL and change nothing.")
    private boolean pretend;

    @Override
    public Integer call() {
        MigrationTasks tasks = options.tasks();
        return (pretend ? tasks.pretendToRollback(steps) : tasks.rollback(steps)).code();
    }
}
