package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adopts a database whose schema exists already. */
@Command(
        name = "migrate:baseline",
        description =
                "Records every migration up to one as applied, for a database whose schema exists"
                        + " already; runs nothing.")
final class BaselineCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Parameters(
            paramLabel = "<migration>",
            description = "The last migration whose changes are in the database.")
    private String name = "";

    @Override
    public Integer call() {
        return options.tasks().baseline(name).code();
    }
}
