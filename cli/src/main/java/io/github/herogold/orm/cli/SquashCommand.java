package io.github.herogold.orm.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a migration that stands for others. */
@Command(
        name = "migrate:squash",
        description = {
            "Writes one migration that stands for all that exist.",
            "New databases run it instead; others take it as applied once they have them all."
        })
final class SquashCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Parameters(paramLabel = "<name>", description = "What it is called, as in schema_of_2026.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "<migration>",
            description = "The last migration that it stands for. Default: the last one.")
    private @Nullable String last;

    @Override
    public Integer call() {
        return options.tasks().squash(name, Optional.ofNullable(last)).code();
    }
}
