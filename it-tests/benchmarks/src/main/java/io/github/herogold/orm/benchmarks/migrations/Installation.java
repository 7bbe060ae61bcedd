package io.github.herogold.orm.benchmarks.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The command line as one installs it: the launcher beside its jar, and its archive made. */
final class Installation {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("herogold.launcher", "../../herogold"));
    private static final String JAR = "herogold-orm-cli.jar";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Installation() {}

    /**
     * Installs it into a folder, unless it is there.
     *
     * @return the launcher
     */
    static Path in(Path folder) throws IOException, InterruptedException {
        Path launcher = folder.resolve("herogold");
        if (!Files.exists(launcher)) {
            Files.createDirectory(folder);
            Path jar = LAUNCHER.resolveSibling("cli/target").resolve(JAR);
            Files.copy(jar, folder.resolve(JAR));
            Files.copy(LAUNCHER, launcher);
            Files.setAttribute(launcher, "unix:mode", 0755);
            makeArchive(folder, launcher);
        }
        return launcher;
    }

    /** The first command makes the archive, in the background. */
    private static void makeArchive(Path folder, Path launcher)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(launcher.toString(), "--version"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        FreshProcess.likeTheOthers(builder).start().waitFor();
        Instant end = Instant.now().plus(PATIENCE);
        while (!hasArchive(folder)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The launcher in " + folder + " makes no archive");
            }
            Thread.sleep(100);
        }
    }

    // Its stamp comes last.
    private static boolean hasArchive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa.stamp"));
        }
    }
}
