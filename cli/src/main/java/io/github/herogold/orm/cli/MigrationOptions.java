package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Console;
import io.github.herogold.orm.tasks.Database;
import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.StatusFormat;
import java.util.Optional;
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

    @Mixin private OutputOption output = new OutputOption();

    @Mixin private ClassPathOption classPath = new ClassPathOption();

    MigrationTasks tasks() {
        return new MigrationTasks(
                        connection.connection(),
                        location(),
                        classPath.classLoader(),
                        output.console(),
                        timeouts.timeouts())
                .withTable(table.table());
    }

    /** The database for a look that leaves no file behind and of which nothing is told. */
    Database database() {
        return new Database(
                connection.connection(),
                location(),
                classPath.classLoaderWithoutTrace(),
                text -> {},
                timeouts.timeouts(),
                Optional.of(table.table()));
    }

    private Location location() {
        return new Location(directory).in(HeroGold.of(command).surroundings().folder());
    }

    Console console() {
        return output.console();
    }

    StatusFormat format() {
        return output.format();
    }
}
