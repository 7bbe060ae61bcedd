package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Undoes everything. */
@Command(name = "migrate:reset", description = "Undoes every migration.")
final class ResetCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Option(names = "--pretend", description = "Print the SQL and change nothing.")
    private boolean pretend;

    @Override
    public Integer call() {
        MigrationTasks tasks = options.tasks();
        return (pretend
                        ? tasks.pretendToRollback(Rollback.everything())
                        : tasks.reset(confirmation))
                .code();
    }
}
