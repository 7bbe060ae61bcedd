package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.MigrationFile.Format;
import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a new migration. */
@Command(
        name = "migrate:make",
        description = {
            "Writes a new migration and prints its path.",
            "create_users_table and add_status_to_users are filled in."
        })
final class MakeCommand implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<name>", description = "What it does, as in create_users_table.")
    private String name = "";

    @Option(
            names = "--dir",
            paramLabel = "<directory>",
            defaultValue = "migrations",
            description = "Where it goes. Default: ${DEFAULT-VALUE}.")
    private String directory = "migrations";

    @Mixin private OutputOption output = new OutputOption();

    @Option(names = "--sql", description = "Write SQL instead of Java.")
    private boolean sql;

    @Override
    public Integer call() {
        return MigrationTasks.make(
                        name,
                        new Location(directory).in(HeroGold.of(command).surroundings().folder()),
                        sql ? Format.SQL : Format.JAVA,
                        output.console())
                .code();
    }
}
