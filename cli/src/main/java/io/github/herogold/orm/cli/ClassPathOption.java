package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.ProjectClassPath;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that adds drivers and classes. */
final class ClassPathOption {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "<path>",
            description =
                    "Jars and directories, separated as in a class path, with JDBC drivers and what"
                            + " migrations use. Default: what is compiled in the project here, and"
                            + " what a Maven project needs.")
    private String classPath = "";

    ClassLoader classLoader() {
        ClassLoader own = ClassPathOption.class.getClassLoader();
        URL[] entries = (classPath.isEmpty() ? ofProject() : given()).toArray(URL[]::new);
        return entries.length == 0 ? own : new URLClassLoader(entries, own);
    }

    private Stream<URL> given() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .filter(entry -> !entry.isEmpty())
                .map(this::url);
    }

    private Stream<URL> ofProject() {
        Terminal terminal = new Terminal(command.commandLine());
        return ProjectClassPath.of(folder(), terminal::notice).stream()
                .map(entry -> url(entry.toString()));
    }

    private Path folder() {
        return HeroGold.of(command).surroundings().folder();
    }

    private URL url(String entry) {
        Path path = folder().resolve(entry);
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
