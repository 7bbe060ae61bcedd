package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.Resolution;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles a migration by what a person says of the database. */
@Command(
        name = "migrate:resolve",
        description = {
            "Settles a migration that was interrupted and cannot be resumed; runs nothing.",
            "With --applied it records one that is pending, too."
        })
final class ResolveCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Parameters(paramLabel = "<migration>", description = "The name of the migration.")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Found found = new Found();

    /** What the database is like: one of the two is given. */
    private static final class Found {
        @Option(names = "--applied", description = "All of it is in the database.")
        private boolean applied;

        @SuppressWarnings("UnusedVariable")
        @Option(names = "--rolled-back", description = "Nothing of it is in the database.")
        private boolean rolledBack;
    }

    @Override
    public Integer call() {
        Resolution resolution = found.applied ? Resolution.APPLIED : Resolution.ROLLED_BACK;
        return options.tasks().resolve(name, resolution).code();
    }
}
