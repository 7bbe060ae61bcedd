package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakeCommandTest {
    @TempDir private Path folder;

    @Test
    void makeWritesAJavaMigrationAndPrintsItsPath() throws IOException {
        Outcome made = make("create_users_table");

        assertThat(made.code()).isZero();
        assertThat(made.err()).isEmpty();
        Path file = Path.of(made.out().strip());
        assertThat(file.getParent()).isEqualTo(folder.resolve("new"));
        assertThat(file.getFileName().toString()).matches("\\d{8}_create_users_table\\.java");
        assertThat(Files.readString(file)).contains("class CreateUsersTable extends Migration");
    }

    @Test
    void sqlWritesASqlMigration() throws IOException {
        Path file = Path.of(make("add_status_to_users", "--sql").out().strip());

        assertThat(file.getFileName().toString()).matches("\\d{8}_add_status_to_users\\.sql");
        assertThat(Files.readString(file))
                .contains("-- migrate:up", "alter table users add column status")
                .contains("-- migrate:down", "alter table users drop column status");
    }

    @Test
    void whatWasMadeCanBeRun() {
        make("create_users_table");
        make("add_status_to_users", "--sql");

        Outcome migrated = new Workspace(folder.resolve("new")).run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines()).endsWith("Applied 2 migrations.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "CreateUsers",
                "1_users",
                "_users",
                "create.users",
                "../users",
                "a/b",
                "übung",
                "class",
                "migration",
                "x';drop"
            })
    void aBadNameIsRefused(String name) {
        Outcome refused = make(name);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("\"" + name + "\"", "such as create_users_table");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSameNameTwiceADayIsRefused() {
        make("create_users_table");

        Outcome refused = make("create_users_table", "--sql");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("it was left as it is");
    }

    @Test
    void aMigrationIsNotWrittenToTheClassPath() {
        Outcome refused =
                Workspace.execute("migrate:make", "create_users", "--dir", "classpath:db");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("classpath:db. Name a directory.");
    }

    @Test
    void aMigrationIsNotWrittenToAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Outcome refused =
                Workspace.execute("migrate:make", "create_users", "--dir", file.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("No migration can be written to " + file);
    }

    @Test
    void makeNeedsAName() {
        assertThat(Workspace.execute("migrate:make").code()).isEqualTo(2);
    }

    private Outcome make(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("migrate:make", name, "--dir"));
        arguments.add(folder.resolve("new").toString());
        arguments.addAll(List.of(more));
        return Workspace.execute(arguments.toArray(String[]::new));
    }
}
