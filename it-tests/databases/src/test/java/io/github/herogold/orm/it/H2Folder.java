package io.github.herogold.orm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The temporary folder of the H2 databases in files, removed when the JVM ends. */
final class H2Folder {

    private H2Folder() {}

    static Path path() {
        return Holder.PATH;
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("herogold-h2-");
            Thread removal = new Thread(() -> FileUtils.deleteQuietly(folder.toFile()));
            Runtime.getRuntime().addShutdownHook(removal);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for H2 could be created", e);
        }
    }

    private static final class Holder {
        private static final Path PATH = create();
    }
}
