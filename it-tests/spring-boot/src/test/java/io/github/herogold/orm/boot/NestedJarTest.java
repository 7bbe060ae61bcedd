package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryCallback;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

class NestedJarTest {
    @TempDir private Path folder;

    @Test
    void aJarThatHasAllItsJarsInItMigratesAndStarts() throws Exception {
        Path application = jarOf(classesOf(ShopApplication.class), "shop.jar");
        Path all = folder.resolve("all.jar");
        Repackager repackager = new Repackager(application.toFile());
        repackager.setMainClass(ShopApplication.class.getName());
        repackager.repackage(all.toFile(), this::libraries);

        assertThat(
                        ChildJava.output(
                                List.of(
                                        ChildJava.QUICK,
                                        "-jar",
                                        all.toString(),
                                        "--spring.main.web-application-type=none",
                                        "--spring.datasource.url=jdbc:h2:mem:nested",
                                        "--logging.level.org.springframework.boot=info",
                                        "--logging.level.io.github.herogold=info")))
                .contains("applied 20260504_create_departments_table")
                .contains("Started ShopApplication");
    }

    private void libraries(LibraryCallback callback) throws IOException {
        Path own = classesOf(ShopApplication.class);
        Path tests = classesOf(NestedJarTest.class);
        int number = 0;
        for (Path path : classPath()) {
            if (path.equals(own) || path.equals(tests) || !Files.exists(path)) {
                continue;
            }
            Path jar = Files.isDirectory(path) ? jarOf(path, "module" + number++ + ".jar") : path;
            callback.library(new Library(jar.toFile(), LibraryScope.RUNTIME));
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path classesOf(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private Path jarOf(Path classes, String name) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry : entries.filter(it -> !it.equals(classes)).toList()) {
                String path = classes.relativize(entry).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(Files.isDirectory(entry) ? path + "/" : path));
                if (Files.isRegularFile(entry)) {
                    Files.copy(entry, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
