package io.github.herogold.orm.it.cli;

import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher and the jar in a folder, as one installs them, and a project to run them in. */
final class Installation {
    // Those of the JDK come out of an archive of its own where there is none of ours.
    private static final List<String> OF_THE_JAR =
            List.of(
                    "io.github.herogold.",
                    "picocli.",
                    "org.h2.",
                    "org.hibernate.",
                    "org.postgresql.");

    private static final Path JAR = Path.of(System.getProperty("herogold.cli.jar"));
    private static final Path LAUNCHER = JAR.resolve("../../../herogold").normalize();
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Path home;
    private final Path cache;
    private final Path project;
    private final Map<String, String> environment = new HashMap<>();

    /** Installs into a new folder below another. */
    Installation(Path folder) throws IOException {
        home = Files.createDirectory(folder.toRealPath().resolve("installed"));
        // Not so the other: JDK 17 archives no class out of a path with a space in it.
        cache = folder.resolve("my cache");
        project = Files.createDirectory(folder.resolve("project"));
        Files.copy(LAUNCHER, launcher());
        Files.setAttribute(launcher(), "unix:mode", 0755);
        Files.copy(JAR, jar());
        withVariable("JAVA_HOME", System.getProperty("java.home"));
        withVariable("XDG_CACHE_HOME", cache.toString());
    }

    Installation withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Sets the permissions of the folder. */
    void setMode(int mode) throws IOException {
        Files.setAttribute(home, "unix:mode", mode);
    }

    Path launcher() {
        return home.resolve("herogold");
    }

    Path jar() {
        return home.resolve("herogold-orm-cli.jar");
    }

    /** The folder that commands run in. */
    Path project() {
        return project;
    }

    /** What the launcher takes for the cache of the user. */
    Path cache() {
        return cache;
    }

    /** A command that has been started. */
    record Running(Process process, Path out, Path err) {
        Result result() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command did not end");
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).result();
    }

    Running start(String... arguments) throws IOException {
        return start(environment, arguments);
    }

    private Running start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(project, "out", ".txt");
        Path err = Files.createTempFile(project, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(project.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        // Else Java would tell of its options, and the launcher do what whoever runs this wants.
        builder.environment()
                .keySet()
                .removeIf(name -> name.endsWith("_OPTIONS") || name.startsWith("HEROGOLD_"));
        builder.environment().putAll(variables);
        return new Running(builder.start(), out, err);
    }

    /** Waits for an archive that the launcher uses, and for everything else to be cleared away. */
    Path archive() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!usesArchive() || traces().size() != 2) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("No archive was made, there are " + traces());
            }
            Thread.sleep(100);
        }
        return traces().get(0);
    }

    boolean usesArchive() throws IOException, InterruptedException {
        return !classesFromArchive("--version").isEmpty();
    }

    /** Runs a command and tells which classes of the jar Java took out of the archive. */
    List<String> classesFromArchive(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(project, "classes", ".txt");
        Map<String, String> variables = new HashMap<>(environment);
        // Of all the ways to give Java an option, the one that comes after those of the launcher.
        variables.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + ":none");
        start(variables, arguments).result();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.endsWith("source: shared objects file"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(type -> OF_THE_JAR.stream().anyMatch(type::startsWith))
                    .toList();
        }
    }

    /** The files of archives, finished or not, here and in the cache. */
    List<Path> traces() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : Stream.of(home, cache).filter(Files::isDirectory).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().contains(".jsa")).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
