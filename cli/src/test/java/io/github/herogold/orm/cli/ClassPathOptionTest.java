package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Outcome onClassPath(String classPath) {
        return workspace.runIn("classpath:db/migrations", "migrate", "--classpath", classPath);
    }
}
