package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.migrations.MigrationSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The migrations among the resources of this package. */
final class Migrations {

    private Migrations() {}

    /** Their files. */
    static Path directory(String name) {
        URL url = Objects.requireNonNull(Migrations.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same as an application ships them: its Java ones are compiled before, which takes longer
     * than all that is done with them.
     *
     * @param folder an empty folder, where they stay
     */
    static MigrationSource compiled(String name, Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        options.addAll(List.of("-d", folder.toString()));
        for (Path file : files(directory(name))) {
            if (file.toString().endsWith(".java")) {
                options.add(file.toString());
            } else {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(System.out, System.err, options.toArray(String[]::new))).isZero();
        URL[] urls = {folder.toUri().toURL()};
        return MigrationSource.classPath(
                name, new URLClassLoader(urls, Migrations.class.getClassLoader()));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
