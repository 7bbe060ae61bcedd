package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Jars, as an application's build makes them: with entries for their directories. */
public final class Jar {
    private Jar() {}

    public static Path of(Path directory, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.skip(1).toList()) {
                String entry = directory.relativize(path).toString();
                jar.putNextEntry(new ZipEntry(Files.isDirectory(path) ? entry + "/" : entry));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, jar);
                }
                jar.closeEntry();
            }
        }
        return file;
    }
}
