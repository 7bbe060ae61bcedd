package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.UnaryOperator;

/** The servers as the build has unpacked them, and folders for those that run. */
final class Distribution {
    private static final Path UNPACKED = Path.of(System.getProperty("herogold.servers.folder"));

    private static final Path RUNNING = UNPACKED.resolveSibling("running");

    private Distribution() {}

    /** The home of a server. */
    static Path home(String folder) {
        return UNPACKED.resolve(folder);
    }

    /** Makes a folder that nobody else uses. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(RUNNING), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what a running server writes to, so that the distribution stays as it is. */
    static Path copy(Path part, String name) {
        try {
            Path copy = folder(name);
            Files.walkFileTree(part, new Copying(part, copy));
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

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
