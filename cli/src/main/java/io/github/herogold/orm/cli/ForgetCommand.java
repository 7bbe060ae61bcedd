package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes the record of a migration without running anything. */
@Command(
        name = "migrate:forget",
        description = {
            "Removes the record of a migration whose file is gone; runs nothing.",
            "One whose file is there is run again by the next migrate, so it needs --force."
        })
final class ForgetCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Parameters(paramLabel = "<migration>", description = "The name that is recorded.")
    private String name = "";

    @Override
    public Integer call() {
        return options.tasks().forget(name, confirmation).code();
    }
}
