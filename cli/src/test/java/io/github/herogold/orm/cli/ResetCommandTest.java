package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {
    private final Workspace workspace;

    ResetCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void forceUndoesEveryBatch() throws SQLException {
        workspace.run("migrate", "--step");

        Outcome reset = workspace.run("migrate:reset", "--force");

        assertThat(reset.code()).isZero();
        assertThat(reset.lines())
                .containsExactly(
                        "Undid 20260102_create_posts",
                        "Undid 20260101_create_users",
                        "Undid 2 migrations.");
        assertThat(workspace.tables()).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedNothingIsUndone() throws SQLException {
        workspace.run("migrate");

        Outcome reset = workspace.run("migrate:reset");

        assertThat(reset.code()).isEqualTo(2);
        assertThat(reset.out()).isEmpty();
        assertThat(reset.err()).contains("Nothing was undone. Give --force");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void nobodyIsAskedWhereNothingIsApplied() {
        Outcome reset = workspace.run("migrate:reset");

        assertThat(reset.code()).isZero();
        assertThat(reset.lines()).containsExactly("Nothing to undo.");
    }
}
