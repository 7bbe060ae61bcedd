package io.github.herogold.orm.boot;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What is on the class path of the tests, for another Java. */
final class ClassPath {
    private static final String DEVTOOLS = "spring-boot-devtools";

    private ClassPath() {}

    /** All of it but DevTools, which one test has, and but certain jars. */
    static String without(String... jars) {
        return joined(entries().filter(entry -> !isOneOf(entry, jars)).toList());
    }

    static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static Path devTools() {
        return all().filter(ClassPath::isDevTools).findFirst().orElseThrow();
    }

    /** The jars of the application, where what is not one yet is made one. */
    static List<Path> jars(Path folder) throws IOException {
        Path own = classesOf(ShopApplication.class);
        Path tests = classesOf(ClassPath.class);
        List<Path> jars = new ArrayList<>();
        for (Path entry : entries().toList()) {
            if (!entry.equals(own) && !entry.equals(tests) && !isOneOf(entry, "spring-session")) {
                Path jar = folder.resolve("module" + jars.size() + ".jar");
                jars.add(Files.isDirectory(entry) ? jarOf(entry, jar) : entry);
            }
        }
        return jars;
    }

    static Path classesOf(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    static Path jarOf(Path classes, Path jar) throws IOException {
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

    private static Stream<Path> entries() {
        return all().filter(entry -> !isDevTools(entry));
    }

    private static Stream<Path> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
    }

    private static boolean isDevTools(Path entry) {
        return isOneOf(entry, DEVTOOLS);
    }

    private static boolean isOneOf(Path entry, String... jars) {
        String name = entry.getFileName().toString();
        return Stream.of(jars).anyMatch(name::startsWith);
    }
}
