package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathOptionTest {
    @TempDir private Path root;
    private Workspace workspace;

    @BeforeEach
    void aFolderOfResources() throws IOException {
        Path folder = Files.createDirectories(root.resolve("resources/db/migrations"));
        workspace = new Workspace(folder).table("20260101_create_users", "users");
    }

    @Test
    void migrationsAreFoundInAFolderOfTheClassPath() throws Exception {
        Outcome migrated = onClassPath(root.resolve("resources").toString());

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .containsExactly("Applied 20260101_create_users", "Applied 1 migration.");
        assertThat(workspace.tables()).containsExactly("users");
    }

    @Test
    void severalPlacesAreSeparatedAsInAClassPath() throws IOException {
        Path other = Files.createDirectories(root.resolve("other"));

        Outcome migrated = onClassPath(other + File.pathSeparator + root.resolve("resources"));

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines()).endsWith("Applied 1 migration.");
    }

    @Test
    void aFolderThatTheClassPathDoesNotHaveIsWrongUsage() {
        Outcome refused = onClassPath(root.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("The class path has no db/migrations.");
    }

    @Test
    void withoutTheOptionItIsThatOfTheProjectInTheFolder() throws IOException {
        Path compiled = root.resolve("build/resources/main/db/migrations");
        new Workspace(Files.createDirectories(compiled)).table("20260102_create_posts", "posts");
        Files.createFile(root.resolve("build.gradle"));

        Outcome migrated =
                Workspace.executeIn(
                        root,
                        List.of("migrate", "--dir=classpath:db/migrations", "--url=jdbc:h2:mem:x"));

        assertThat(migrated.lines()).startsWith("Applied 20260102_create_posts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migrate --help",
                "help migrate",
                "migrate --version",
                "generate-completion",
                "migrate:make create_users"
            })
    void mavenIsNotAskedWhereNoClassIsNeeded(String command) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Path wrapper = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\ntouch asked\n");
        Files.setAttribute(wrapper, "unix:mode", 0755);

        Outcome outcome = Workspace.executeIn(root, List.of(command.split(" ", -1)));

        assertThat(outcome.code()).isZero();
        assertThat(root.resolve("asked")).doesNotExist();
    }

    private Outcome onClassPath(String classPath) {
        return workspace.runIn("classpath:db/migrations", "migrate", "--classpath", classPath);
    }
}
