package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The process of a server.
 *
 * @param process the process
 * @param output the file of all that it prints
 */
record ServerProcess(Process process, Path output) {
    /** What keeps the start short and the memory small: servers are used for seconds only. */
    static final List<String> JVM_OPTIONS =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /**
     * Starts a process.
     *
     * @param folder where it runs and puts what it prints
     * @param environment what it is told beside the environment of this process
     * @param command the command and its arguments
     */
    static ServerProcess start(Path folder, Map<String, String> environment, List<String> command) {
        Path output = folder.resolve("output.log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // Nobody else ends it where the tests are interrupted.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ServerProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the process has ended, with what it printed. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server has ended:\n" + printed());
        }
    }

    String printed() {
        try {
            // Not all of them print UTF-8.
            return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
