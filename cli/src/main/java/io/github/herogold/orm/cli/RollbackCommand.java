package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Undoes the last batches. */
@Command(
        name = "migrate:rollback",
        description = "Undoes the last batch, or the last batches or migrations.")
final class RollbackCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private RollbackOptions what = new RollbackOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Option(names = "--pretend", description = "Print the SQL and change nothing.")
    private boolean pretend;

    @Override
    public Integer call() {
        MigrationTasks tasks = options.tasks();
        return (pretend
                        ? tasks.pretendToRollback(what.rollback())
                        : tasks.rollback(what.rollback(), confirmation::testIfAttended))
                .code();
    }
}
