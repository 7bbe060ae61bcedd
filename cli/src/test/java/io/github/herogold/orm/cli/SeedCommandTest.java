package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCommandTest {
    private final Path seeds;
    private final Workspace workspace;

    SeedCommandTest(@TempDir Path directory, @TempDir Path seeds) {
        this.seeds = seeds;
        workspace = new Workspace(directory).table("20260101_create_users", "users");
    }

    @BeforeEach
    void migrate() {
        workspace.run("migrate");
    }

    @Test
    void seedRunsTheFilesEachTime() throws IOException {
        Files.writeString(seeds.resolve("users.sql"), "insert into users values (1);");

        Outcome seeded = workspace.runIn(seeds.toString(), "db:seed");

        assertThat(seeded.code()).isZero();
        assertThat(seeded.out()).startsWith("Applied users.sql (").contains("Ran 1 seed file.");
        assertThat(workspace.runIn(seeds.toString(), "db:seed").out()).contains("users.sql");
        assertThat(workspace.run("migrate:status").out()).doesNotContain("users.sql");
    }

    @Test
    void withoutFilesItSaysSo() {
        assertThat(workspace.runIn(seeds.toString(), "db:seed").lines())
                .containsExactly("Nothing to do: there is no seed file in " + seeds + ".");
    }

    @Test
    void aFileThatFailsIsNamedAndTheCodeIsThatOfAFailure() throws IOException {
        Files.writeString(seeds.resolve("users.sql"), "insert into nix values (1);");

        Outcome failed = workspace.runIn(seeds.toString(), "db:seed");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("users.sql failed", "insert into nix");
    }
}
