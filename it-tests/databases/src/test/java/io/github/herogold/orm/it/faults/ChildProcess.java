package io.github.herogold.orm.it.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that a test has started.
 *
 * @param process the process
 * @param output the file of its standard output and standard error
 */
record ChildProcess(Process process, Path output) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /**
     * What a process printed and how it ended.
     *
     * @param code its exit code
     * @param output its standard output and standard error
     */
    record Result(int code, String output) {}

    /**
     * Starts a process with few threads and a small heap, as there may be many.
     *
     * @param folder where it puts what it prints
     * @param environment what it is told beside the environment of this process
     * @param arguments those of the command {@code java}
     */
    static ChildProcess start(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // Else Java would tell of its options.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start(), output);
    }

    /** Waits for the end. */
    Result await() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("A process did not end: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }
}
