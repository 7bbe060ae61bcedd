package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Drops everything and starts again. */
@Command(
        name = "migrate:fresh",
        description = {
            "Drops everything that is in the schema, data included, and runs all migrations.",
            "Nothing of another schema is dropped."
        })
final class FreshCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Mixin private Confirmation confirmation = new Confirmation();

    @Override
    public Integer call() {
        return options.tasks().fresh(confirmation).code();
    }
}
