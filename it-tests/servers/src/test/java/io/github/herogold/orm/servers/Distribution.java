package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;

/** The servers as the build has unpacked them, and folders for those that run. */
final class Distribution {
    private static final Path UNPACKED = Path.of(System.getProperty("herogold.servers.folder"));
    // They stay until the next run, with the logs of the servers.
    private static final Path RUNNING = emptied(UNPACKED.resolveSibling("running"));

    private Distribution() {}

    /** The home of a server. */
    static Path home(String folder) {
        return UNPACKED.resolve(folder);
    }

    /** Makes a folder that nobody else uses. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(RUNNING, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what a running server writes to, so that the distribution stays as it is. */
    static Path copy(Path part, String name) {
        try {
            Path copy = folder(name);
            FileUtils.copyDirectory(part.toFile(), copy.toFile());
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the text of a file. */
    static void edit(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
