package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs seed files. */
@Command(
        name = "db:seed",
        description = {
            "Runs the SQL and Java files of a directory in the order of their names.",
            "They are recorded nowhere, so they run each time."
        })
final class SeedCommand implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Mixin private TimeoutOptions timeouts = new TimeoutOptions();

    @Mixin private TableOption table = new TableOption();

    @Mixin private OutputOption output = new OutputOption();

    @Mixin private ClassPathOption classPath = new ClassPathOption();

    @Option(
            names = {"--dir", "--seeds"},
            paramLabel = "<directory>",
            defaultValue = "seeds",
            description = "Where the files are. Default: ${DEFAULT-VALUE}.")
    private String directory = "seeds";

    @Override
    public Integer call() {
        Location seeds = new Location(directory).in(HeroGold.of(command).surroundings().folder());
        return new MigrationTasks(
                        connection.connection(),
                        seeds,
                        classPath.classLoader(),
                        output.console(),
                        timeouts.timeouts())
                .withTable(table.table())
                .seed(seeds)
                .code();
    }
}
