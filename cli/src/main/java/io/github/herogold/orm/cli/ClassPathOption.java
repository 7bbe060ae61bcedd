package io.github.herogold.orm.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
                            + " migrations use.")
    private String classPath = "";

    ClassLoader classLoader() {
        ClassLoader own = ClassPathOption.class.getClassLoader();
        URL[] entries =
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(classPath)
                        .filter(entry -> !entry.isEmpty())
                        .map(this::url)
                        .toArray(URL[]::new);
        return entries.length == 0 ? own : new URLClassLoader(entries, own);
    }

    private URL url(String entry) {
        Path path = HeroGold.of(command).surroundings().folder().resolve(entry);
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
