package io.github.herogold.orm.it.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar of the command line, and a folder and an environment to run it in. */
final class StandaloneJar {
    private static final Path JAR = Path.of(System.getProperty("herogold.cli.jar"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";

    StandaloneJar(Path folder) {
        this.folder = folder;
    }

    /**
     * What a process printed and how it ended.
     *
     * @param code its exit code
     * @param out its standard output
     * @param err its standard error
     */
    record Result(int code, String out, String err) {

        /** The lines of the standard output, without the times that migrations took. */
        List<String> lines() {
            return out.replaceAll(" \\(\\d+ ms\\)", "").lines().toList();
        }

        /** The standard error without the line that names the database. */
        String complaints() {
            return err.replaceFirst("^Database: .*\\n", "");
        }
    }

    StandaloneJar withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Gives every process something to read. */
    StandaloneJar withInput(String text) {
        input = text;
        return this;
    }

    /** Runs a command with its output in pipes. */
    Result run(String... arguments) {
        return start(command(arguments));
    }

    /** Runs a command in a terminal; what is on the screen is its standard output. */
    Result runInTerminal(String... arguments) {
        String quoted = "'" + String.join("' '", command(arguments)) + "'";
        return start(List.of("script", "-qec", quoted, "/dev/null"));
    }

    /** Starts a command in a terminal of that width, at which somebody sits. */
    PseudoTerminal startInTerminal(int columns, String... arguments) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "NO_COLOR", "COLUMNS"));
        variables.put("TERM", "xterm");
        variables.putAll(environment);
        try {
            return PseudoTerminal.of(folder, variables, columns, command(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        // As the launcher of the repository does; it halves the time that a command takes.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Result start(List<String> command) {
        try {
            Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectInput(in.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            // Else Java would tell of its options, and colours depend on who runs the tests.
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "NO_COLOR"));
            builder.environment().put("TERM", "xterm");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("This did not end: " + String.join(" ", command));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tests were interrupted", e);
        }
    }
}
