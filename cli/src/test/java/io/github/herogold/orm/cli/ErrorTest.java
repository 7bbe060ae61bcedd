package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTest {
    private final Path directory;
    private final Workspace workspace;

    ErrorTest(@TempDir Path directory) {
        this.directory = directory;
        workspace = new Workspace(directory).table("20260101_create_users", "users");
    }

    @Test
    void aFailureNamesTheMigrationTheStatementAndWhatTheDatabaseSays() throws SQLException {
        workspace.sql("20260102_create_posts", "create tabel posts (id int)", "drop table posts");
        workspace.table("20260103_create_tags", "tags");

        Outcome failed = workspace.run("migrate");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.lines()).containsExactly("Applied 20260101_create_users");
        assertThat(failed.complaints())
                .startsWith("Error: 20260102_create_posts failed while it was applied:")
                .contains("statement 1 (line 2): create tabel posts (id int)")
                .contains("H2 says: Syntax error in SQL statement")
                .contains("Done before it in this run: 20260101_create_users.")
                .doesNotContain("\tat ");
        assertThat(workspace.tables()).containsExactly("users");
    }

    @Test
    void debugAddsTheStackTrace() {
        workspace.sql("20260102_create_posts", "create tabel posts (id int)", "drop table posts");

        assertThat(workspace.run("migrate", "--debug").err())
                .contains("\tat io.github.herogold.orm.")
                .contains("Caused by: ");
    }

    @Test
    void whatLooksLikeMarkupOrAFormatIsPrintedAsItIs() {
        workspace.sql("20260102_x", "select '@|red 100%s|@' from nowhere", "select 1");

        assertThat(workspace.run("migrate").err()).contains("'@|red 100%s|@'");
    }

    @Test
    void aRecordWithoutItsFileIsAMismatch() throws SQLException {
        workspace.table("20260102_create_posts", "posts");
        workspace.run("migrate");
        workspace.delete("20260101_create_users");
        workspace.table("20260103_create_tags", "tags");

        Outcome refused = workspace.run("migrate");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("The database has applied 20260101_create_users (batch 1)")
                .contains("migrate:forget");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void whatHasNoFileIsUndoneByTheSqlThatItsRecordKeeps() throws SQLException {
        workspace.run("migrate");
        workspace.delete("20260101_create_users");

        assertThat(workspace.run("migrate:rollback").code()).isZero();
        assertThat(workspace.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "migrate:rollback", "migrate:status", "migrate:reset"})
    void aDirectoryThatDoesNotExistIsWrongUsage(String command) {
        Path nowhere = directory.resolve("nowhere");

        Outcome refused = new Workspace(nowhere).run(command);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("The directory " + nowhere + " does not exist.");
    }

    @Test
    void aFileThatIsNoMigrationIsWrongUsage() throws IOException {
        Files.writeString(directory.resolve("20260102_create_posts.java"), "class Posts {");

        Outcome refused = workspace.run("migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("20260102_create_posts.java does not compile:");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsWrongUsage() {
        Outcome refused =
                Workspace.execute("migrate:status", "--url", "jdbc:postgresql://localhost:1/x");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("jdbc:postgresql://localhost:1/x cannot be reached");
    }

    @Test
    void nothingIsColouredInAPipe() {
        workspace.sql("20260102_create_posts", "create tabel posts", "drop table posts");

        String printed =
                workspace.run("migrate").text()
                        + workspace.run("migrate:status").text()
                        + workspace.run("migrate", "--help").text()
                        + workspace.run("migrate", "--wrong").text();

        assertThat(printed).doesNotContain("\u001b");
    }
}
