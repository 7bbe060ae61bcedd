package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollbackCommandTest {
    private final Workspace workspace;

    RollbackCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts")
                        .table("20260103_create_tags", "tags");
        workspace.run("migrate", "--step");
    }

    @Test
    void rollbackUndoesTheLastBatch() throws SQLException {
        Outcome undone = workspace.run("migrate:rollback");

        assertThat(undone.code()).isZero();
        assertThat(undone.lines())
                .containsExactly("Undid 20260103_create_tags", "Undid 1 migration.");
        assertThat(undone.complaints()).isEmpty();
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void stepsIsANumberOfBatches() throws SQLException {
        Outcome undone = workspace.run("migrate:rollback", "--steps", "2");

        assertThat(undone.lines())
                .containsExactly(
                        "Undid 20260103_create_tags",
                        "Undid 20260102_create_posts",
                        "Undid 2 migrations.");
        assertThat(workspace.tables()).containsExactly("users");
    }

    @Test
    void moreStepsThanBatchesUndoEverything() throws SQLException {
        assertThat(workspace.run("migrate:rollback", "--steps=9").code()).isZero();

        assertThat(workspace.tables()).isEmpty();
        assertThat(workspace.run("migrate:rollback").lines()).containsExactly("Nothing to undo.");
    }

    @Test
    void onlyOneOfTwoWaysToCountIsTaken() throws SQLException {
        Outcome refused = workspace.run("migrate:rollback", "--steps", "1", "--migrations", "1");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.complaints()).startsWith("Error: --").contains("mutually exclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aNumberBelowOneIsRefused(String steps) throws SQLException {
        Outcome refused = workspace.run("migrate:rollback", "--steps", steps);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(steps + " batches cannot be undone: name a number from 1.");
        assertThat(workspace.tables()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999", ""})
    void whatIsNoNumberIsRefused(String steps) throws SQLException {
        Outcome refused = workspace.run("migrate:rollback", "--steps", steps);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Invalid value for option '--steps'");
        assertThat(workspace.tables()).hasSize(3);
    }

    @Test
    void pretendPrintsTheSqlAndChangesNothing() throws SQLException {
        Outcome pretended = workspace.run("migrate:rollback", "--pretend", "--steps=2");

        assertThat(pretended.code()).isZero();
        assertThat(pretended.lines())
                .containsSubsequence(
                        "-- 20260103_create_tags",
                        "drop table tags;",
                        "-- 20260102_create_posts",
                        "drop table posts;");
        assertThat(workspace.tables()).hasSize(3);
    }

    @Test
    void sqlOfTheHistoryIsNamedBeforeItIsExecuted() throws SQLException {
        workspace.delete("20260103_create_tags");

        Outcome undone = workspace.run("migrate:rollback");

        assertThat(undone.code()).isZero();
        assertThat(undone.lines())
                .containsExactly(
                        "Undoing 20260103_create_tags by the SQL that the history keeps: its file"
                                + " is gone.",
                        "Undid 20260103_create_tags",
                        "Undid 1 migration.");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate:reset", "migrate:refresh"})
    void soItIsWhereEverythingIsUndone(String command) {
        workspace.delete("20260103_create_tags");

        assertThat(workspace.run(command, "--force").lines())
                .startsWith(
                        "Undoing 20260103_create_tags by the SQL that the history keeps: its file"
                                + " is gone.");
    }

    @Test
    void migrateLeavesItToARollback() throws SQLException {
        workspace.delete("20260103_create_tags");
        workspace.change("update migrations set state = 'undoing' where batch = 3");

        Outcome refused = workspace.run("migrate");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("migrate:rollback --migrations 1 resumes it");
        assertThat(workspace.tables()).hasSize(3);
        assertThat(workspace.run("migrate:redo", "--force").code()).isZero();
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }
}
