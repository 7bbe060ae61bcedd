package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashCommandTest {
    private static final String SQUASH = "20260102_02_schema";

    private final Path directory;
    private final Workspace workspace;

    SquashCommandTest(@TempDir Path directory) {
        this.directory = directory;
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void squashWritesAFileAndSaysWhatToDo() throws IOException {
        Outcome squash = workspace.run("migrate:squash", "schema");

        assertThat(squash.code()).isZero();
        assertThat(squash.lines())
                .containsExactly(
                        directory.resolve(SQUASH + ".sql").toString(),
                        "It stands for 2 migrations, whose files are still there. Delete them when"
                                + " every database has applied all of them.");
        assertThat(Files.readString(directory.resolve(SQUASH + ".sql")))
                .isEqualTo(
                        """
                        -- migrate:replaces 20260101_create_users, 20260102_create_posts

                        -- migrate:up database:h2
                        -- 20260101_create_users
                        create table users (id int);

                        -- 20260102_create_posts
                        create table posts (id int);

                        -- migrate:down database:h2
                        -- 20260102_create_posts
                        drop table posts;

                        -- 20260101_create_users
                        drop table users;
                        """);
    }

    @Test
    void aNewDatabaseRunsItAndNotTheOthers() throws SQLException {
        workspace.run("migrate:squash", "schema");

        Outcome migrated = workspace.run("migrate");

        assertThat(migrated.out()).contains(SQUASH, "Applied 1 migration.");
        assertThat(workspace.tables()).contains("posts", "users");
    }

    @Test
    void anotherOneHasItAlready() {
        workspace.run("migrate");
        workspace.run("migrate:squash", "schema");
        workspace.delete("20260101_create_users");
        workspace.delete("20260102_create_posts");

        assertThat(workspace.run("migrate").out()).contains("Nothing to do");
        assertThat(workspace.run("migrate:status").out())
                .containsPattern(SQUASH + " +applied")
                .doesNotContain("create_users");
    }

    @Test
    void toNamesTheLastThatIsReplaced() {
        workspace.table("20260103_create_tags", "tags");

        Outcome squash = workspace.run("migrate:squash", "schema", "--to", "20260102_create_posts");

        assertThat(squash.out()).contains(SQUASH + ".sql", "stands for 2 migrations");
        assertThat(workspace.run("migrate", "--check").out())
                .contains("Pending: " + SQUASH + ", 20260103_create_tags");
    }

    @Test
    void aFolderOfTheClassPathIsNoPlaceForIt() {
        Outcome refused = workspace.runIn("classpath:db", "migrate:squash", "schema");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Name a directory");
    }
}
