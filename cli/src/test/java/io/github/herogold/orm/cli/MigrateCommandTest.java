package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private final Workspace workspace;

    MigrateCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts")
                        .table("20260103_create_tags", "tags");
    }

    @Test
    void migrateRunsWhatIsPendingAndSaysSo() throws SQLException {
        Outcome migrated = workspace.run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .containsExactly(
                        "Applied 20260101_create_users",
                        "Applied 20260102_create_posts",
                        "Applied 20260103_create_tags",
                        "Applied 3 migrations.");
        assertThat(migrated.complaints()).isEmpty();
        assertThat(workspace.tables()).containsExactly("posts", "tags", "users");
    }

    @Test
    void aSecondRunHasNothingToDo() {
        workspace.run("migrate");

        Outcome again = workspace.run("migrate");

        assertThat(again.code()).isZero();
        assertThat(again.lines())
                .containsExactly("Nothing to do: all 3 migrations are applied already.");
    }

    @Test
    void aTargetIsTheLastToRun() throws SQLException {
        Outcome migrated = workspace.run("migrate", "--target", "20260102_create_posts");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines()).endsWith("Applied 2 migrations.");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void anUnknownTargetRunsNothing() throws SQLException {
        Outcome refused = workspace.run("migrate", "--target", "20260102_create_pots");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("There is no migration called 20260102_create_pots")
                .contains("20260102_create_posts");
        assertThat(workspace.tables()).isEmpty();
    }

    @Test
    void stepMakesEachMigrationABatch() throws SQLException {
        workspace.run("migrate", "--step");

        workspace.run("migrate:rollback");

        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void withoutStepARunIsOneBatch() throws SQLException {
        workspace.run("migrate");

        workspace.run("migrate:rollback");

        assertThat(workspace.tables()).isEmpty();
    }

    @Test
    void pretendPrintsTheSqlAndChangesNothing() throws SQLException {
        Outcome pretended = workspace.run("migrate", "--pretend", "--target=20260102_create_posts");

        assertThat(pretended.code()).isZero();
        assertThat(pretended.lines())
                .startsWith(
                        "-- This would be executed; nothing was changed.",
                        "-- By hand, stop at the first error: psql needs -v ON_ERROR_STOP=1.")
                .containsSubsequence(
                        "-- 20260101_create_users",
                        "create table users (id int);",
                        "-- 20260102_create_posts",
                        "create table posts (id int);")
                .doesNotContain("create table tags (id int);");
        assertThat(workspace.tables()).isEmpty();
        assertThat(workspace.run("migrate", "--check").code()).isEqualTo(3);
    }

    @Test
    void pretendingWhatIsDoneSaysThatNothingWouldBeExecuted() {
        workspace.run("migrate");

        assertThat(workspace.run("migrate", "--pretend").lines())
                .containsExactly("-- Nothing would be executed.");
    }

    @Test
    void checkNamesWhatIsPendingAndRunsNothing() throws SQLException {
        workspace.run("migrate", "--target", "20260101_create_users");

        Outcome checked = workspace.run("migrate", "--check");

        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.lines())
                .containsExactly("Pending: 20260102_create_posts, 20260103_create_tags");
        assertThat(workspace.tables()).containsExactly("users");
    }

    @Test
    void ofAGreatManyTheFirstAreNamedAndTheOthersCounted() {
        for (int i = 10; i < 40; i++) {
            workspace.table("20260201_" + i + "_create_t", "t" + i);
        }

        assertThat(workspace.run("migrate", "--check").lines())
                .singleElement()
                .asString()
                .endsWith("20260201_16_create_t and 23 more");
    }

    @Test
    void checkIsContentWhenNothingIsPending() {
        workspace.run("migrate");

        Outcome checked = workspace.run("migrate", "--check");

        assertThat(checked.code()).isZero();
        assertThat(checked.lines()).containsExactly("Nothing is pending.");
    }

    @Test
    void anEmptyDirectoryHasNothingToDo(@TempDir Path empty) {
        Outcome migrated = new Workspace(empty).run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .containsExactly("Nothing to do: there is no migration in " + empty + ".");
    }

    @Test
    void whatIsAcceptedIsNamed() {
        workspace.run("migrate");
        workspace.table("20260102_create_posts", "articles");

        assertThat(workspace.run("migrate", "--accept-changed").lines())
                .containsExactly(
                        "Recorded the change of 20260102_create_posts; nothing of it was run.",
                        "Nothing to do: all 3 migrations are applied already.");
        assertThat(workspace.run("migrate", "--accept-changed").lines())
                .containsExactly("Nothing to do: all 3 migrations are applied already.");
    }
}
