package io.github.herogold.orm.it.migrations.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, in memory; only root can make one. */
public final class SmallDisk implements AutoCloseable {
    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounts one over a directory, or skips the test and says why. */
    public static SmallDisk on(Path directory, int megabytes) {
        String refusal =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        "" + directory);
        Assumptions.assumeTrue(refusal.isEmpty(), () -> "No small disk can be made: " + refusal);
        return new SmallDisk(directory);
    }

    public Path directory() {
        return directory;
    }

    /** Makes room. */
    public void enlarge(int megabytes) {
        require(run("mount", "-o", "remount,size=" + megabytes + "m", "" + directory));
    }

    @Override
    public void close() {
        require(run("umount", "--lazy", "" + directory));
    }

    private static void require(String refusal) {
        if (!refusal.isEmpty()) {
            throw new IllegalStateException(refusal);
        }
    }

    /** What the command says if it fails; else nothing. */
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int result = process.waitFor();
            return result == 0 ? "" : String.join(" ", command) + " says: " + said.strip();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
