package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Keeping;
import io.github.herogold.orm.settings.ProjectClassPath;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private @Nullable ClassLoader project;

    /**
     * Gives what is given at once, since that may be wrong usage; the project is looked at later.
     */
    Supplier<ClassLoader> classLoader() {
        return classLoader(Keeping.FOR_LATER);
    }

    /** The same, with nothing kept of what Maven tells. */
    Supplier<ClassLoader> classLoaderWithoutTrace() {
        return classLoader(Keeping.NOTHING);
    }

    /** The folders and jars. */
    List<Path> entries() {
        return (classPath.isEmpty() ? ofProject(Keeping.FOR_LATER) : given()).toList();
    }

    private Supplier<ClassLoader> classLoader(Keeping keeping) {
        if (!classPath.isEmpty()) {
            ClassLoader given = newClassLoader(given());
            return () -> given;
        }
        return () -> {
            if (project == null) {
                project = newClassLoader(ofProject(keeping));
            }
            return project;
        };
    }

    private ClassLoader newClassLoader(Stream<Path> paths) {
        ClassLoader own = ClassPathOption.class.getClassLoader();
        URL[] entries = paths.map(this::url).toArray(URL[]::new);
        return entries.length == 0 ? own : new URLClassLoader(entries, own);
    }

    private Stream<Path> given() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .filter(entry -> !entry.isEmpty())
                .map(this::path);
    }

    private Stream<Path> ofProject(Keeping keeping) {
        Terminal terminal = new Terminal(command.commandLine());
        return ProjectClassPath.of(folder(), keeping, terminal::notice).stream()
                .map(entry -> path(entry.toString()));
    }

    private Path folder() {
        return HeroGold.of(command).surroundings().folder();
    }

    private Path path(String entry) {
        Path path = folder().resolve(entry);
        if (!Files.exists(path)) {
            throw new ParameterException(
                    command.commandLine(), "--classpath: " + entry + " does not exist.");
        }
        return path;
    }

    private URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ParameterException(
                    command.commandLine(), "--classpath: " + path + " cannot be used.", e);
        }
    }
}
