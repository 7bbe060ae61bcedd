package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A Java to run servers with.
 *
 * @param home where it is
 */
record Jdk(Path home) {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** The one that runs the tests. */
    static Jdk current() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /**
     * The one that runs the tests, or a later one on this machine.
     *
     * @throws TestAbortedException if there is none, with the reason
     */
    static Jdk atLeast(int version, String server) {
        if (Runtime.version().feature() >= version) {
            return current();
        }
        return candidates()
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .findFirst()
                .map(Jdk::new)
                .orElseThrow(() -> missing(version, server));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static Stream<Path> candidates() {
        Stream<Path> named =
                Stream.of("JDK25_HOME", "JAVA_HOME_25", "JAVA_HOME_21")
                        .map(System::getenv)
                        .filter(Objects::nonNull)
                        .map(Path::of);
        return Stream.concat(named, installed().stream());
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(INSTALLED)) {
            return folders.filter(folder -> isLate(folder.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLate(String name) {
        return name.contains("25") || name.contains("21");
    }

    private static TestAbortedException missing(int version, String server) {
        String reason =
                "%s needs Java %d or later, and there is none: set JDK25_HOME to one."
                        .formatted(server, version);
        // Else only a report would tell.
        System.getLogger(Jdk.class.getName()).log(System.Logger.Level.WARNING, reason);
        return new TestAbortedException(reason);
    }
}
