package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
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
        return Stream.of(Stream.of(current()), named(), installed().stream())
                .flatMap(jdks -> jdks)
                .filter(jdk -> jdk.version() >= version)
                .findFirst()
                .orElseThrow(() -> missing(version, server));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    /** The number of the release, 0 if there is no Java here. */
    private int version() {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        try (Reader reader = Files.newBufferedReader(release)) {
            Properties facts = new Properties();
            facts.load(reader);
            String version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Jdk> named() {
        return Stream.of("JDK25_HOME", "JAVA_HOME_25", "JAVA_HOME_21")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(home -> new Jdk(Path.of(home)));
    }

    private static List<Jdk> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(INSTALLED)) {
            return folders.map(Jdk::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
