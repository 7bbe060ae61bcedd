package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that works on a database. */
final class MigrationOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--dir",
            paramLabel = "<directory>",
            defaultValue = "migrations",
            description =
                    "Where the migrations are: a directory, or classpath:<folder>."
                            + " Default: ${DEFAULT-VALUE}.")
    private String directory = "migrations";

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "<path>",
            description =
                    "Jars and directories, separated as in a class path, with JDBC drivers and what"
                            + " migrations use.")
    private String classPath = "";

    MigrationTasks tasks() {
        return new MigrationTasks(
                connection.connection(),
                new Location(directory),
                classLoader(),
                new Terminal(command.commandLine()));
    }

    private ClassLoader classLoader() {
        ClassLoader own = MigrationOptions.class.getClassLoader();
        URL[] entries =
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(classPath)
                        .filter(entry -> !entry.isEmpty())
                        .map(this::url)
                        .toArray(URL[]::new);
        return entries.length == 0 ? own : new URLClassLoader(entries, own);
    }

    private URL url(String entry) {
        Path path = Path.of(entry);
        if (!Files.exists(path)) {
            throw new ParameterException(
                    command.commandLine(), "--classpath: " + entry + " does not exist.");
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ParameterException(
                    command.commandLine(), "--classpath: " + entry + " cannot be used.", e);
        }
    }
}
