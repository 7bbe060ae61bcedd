package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that works on a database. */
final class MigrationOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Mixin private TimeoutOptions timeouts = new TimeoutOptions();

    @Option(
            names = "--dir",
            paramLabel = "<directory>",
            defaultValue = "migrations",
            description =
                    "Where the migrations are: a directory, or classpath:<folder>."
                            + " Default: ${DEFAULT-VALUE}.")
    private String directory = "migrations";

    @Mixin private TableOption table = new TableOption();

    @Mixin private ClassPathOption classPath = new ClassPathOption();

    MigrationTasks tasks() {
        return new MigrationTasks(
                        connection.connection(),
                        new Location(directory).in(HeroGold.of(command).surroundings().folder()),
                        classPath.classLoader(),
                        new Terminal(command.commandLine()),
                        timeouts.timeouts())
                .withTable(table.table());
    }
}
