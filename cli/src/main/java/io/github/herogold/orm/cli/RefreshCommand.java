package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Undoes everything and runs it again. */
@Command(name = "migrate:refresh", description = "Undoes every migration and runs all again.")
final class RefreshCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Override
    public Integer call() {
        return options.tasks().refresh(confirmation).code();
    }
}
