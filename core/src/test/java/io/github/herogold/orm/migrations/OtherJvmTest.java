package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Java that runs lacks is said in a sentence. */
class OtherJvmTest {
    @TempDir private Path directory;

    private List<String> loadJavaFileWith(String modules) throws Exception {
        Files.writeString(
                directory.resolve("20260215_a.java"),
                ClassPathPlaces.java("A").replace("package db.migrations;", ""));
        return OtherJvm.load(directory, "--limit-modules", "java.sql,java.instrument," + modules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.base                  | java.compiler",
                "java.compiler,jdk.zipfs    | jdk.compiler",
                "java.compiler,jdk.compiler | jdk.zipfs"
            })
    void withoutACompilerNoJavaFileIsRun(String modules, String missing) throws Exception {
        assertThat(loadJavaFileWith(modules))
                .satisfiesExactly(
                        status -> assertThat(status).isEqualTo("Status: well"),
                        run ->
                                assertThat(run)
                                        .contains(
                                                "20260215_a.java cannot be compiled",
                                                "module " + missing + " is missing",
                                                "a JDK"));
    }

    @Test
    void withACompilerItIs() throws Exception {
        assertThat(loadJavaFileWith("jdk.compiler,jdk.zipfs"))
                .containsExactly("Status: well", "Run: well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260215_a.sql", "20260215_a.java"})
    void aFileThatDoesNotFitIntoMemoryIsNamed(String fileName) throws Exception {
        write(directory.resolve(fileName), 50);

        assertThat(OtherJvm.load(directory, "-Xmx16m"))
                .hasSize(2)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains(
                                                fileName + " does not fit into the memory",
                                                "-Xmx"));
    }

    @Test
    void aFileThatFitsOnceButNotTwiceIsNamedToo() throws Exception {
        write(directory.resolve("20260215_a.sql"), 20);

        assertThat(OtherJvm.load(directory, "-Xmx64m", "-XX:-CompactStrings"))
                .hasSize(2)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("20260215_a.sql does not fit into the memory"));
    }

    private static void write(Path file, int megabytes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("-- migrate:up\n");
            for (int i = 0; i < megabytes << 10; i++) {
                out.write("insert into notes values ('" + "x".repeat(992) + "');\n");
            }
        }
    }
}
