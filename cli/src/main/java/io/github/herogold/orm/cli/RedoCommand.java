package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Undoes the last batches and runs them again. */
@Command(
        name = "migrate:redo",
        description =
                "Undoes the last batch, or the last batches or migrations, and runs them again.")
final class RedoCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private RollbackOptions what = new RollbackOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Override
    public Integer call() {
        return options.tasks().redo(what.rollback(), confirmation).code();
    }
}
