package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;

class DevToolsTest {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir private Path folder;

    @Test
    @Timeout(300)
    void aMigrationThatIsWrittenMeanwhileIsAppliedByARestart() throws Exception {
        Path classes = copy(ClassPath.classesOf(ShopApplication.class), folder.resolve("classes"));
        List<Path> classPath = new ArrayList<>(List.of(classes, ClassPath.devTools()));
        classPath.addAll(ClassPath.jars(folder));
        Process java =
                ChildJava.start(
                        List.of(
                                ChildJava.QUICK,
                                "-cp",
                                ClassPath.joined(classPath),
                                ShopApplication.class.getName(),
                                "--server.port=0",
                                "--spring.devtools.restart.poll-interval=200ms",
                                "--spring.devtools.restart.quiet-period=100ms",
                                "--spring.datasource.url=jdbc:h2:" + folder.resolve("shop")));
        try (BufferedReader output = java.inputReader()) {
            String first = outputOfAStart(output);
            assertThat(first).contains("applied 20260504_create_departments_table");
            assertThat(addToys(first)).isEqualTo(HttpStatus.OK);

            Files.writeString(
                    classes.resolve("migrations/20260525_add_floor_to_departments.sql"),
                    "-- migrate:up\nalter table departments add column floor integer;\n");

            String second = outputOfAStart(output);
            assertThat(second).contains("applied 20260525_add_floor_to_departments.");
            // The database has them, and the models of the new class loader find them.
            assertThat(addToys(second)).isEqualTo(HttpStatus.CONFLICT);
        } finally {
            java.destroy();
        }
    }

    private static String outputOfAStart(BufferedReader output) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().contains("Started ShopApplication")) {
            String line = output.readLine();
            assertThat(line).as(read.toString()).isNotNull();
            read.append(line).append('\n');
        }
        return read.toString();
    }

    private static HttpStatusCode addToys(String output) {
        Matcher port = PORT.matcher(output);
        assertThat(port.find()).as(output).isTrue();
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port.group(1))
                .build()
                .post()
                .uri("/departments?code=toys&title=Toys")
                .exchange()
                .returnResult()
                .getStatus();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }
}
