package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedoCommandTest {
    private final Workspace workspace;

    RedoCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void forceUndoesAndRunsAgain() {
        workspace.run("migrate", "--step");

        Outcome redone = workspace.run("migrate:redo", "--force");

        assertThat(redone.code()).isZero();
        assertThat(redone.lines())
                .containsExactly(
                        "Undid 20260102_create_posts",
                        "Applied 20260102_create_posts",
                        "Applied 1 migration.");
    }

    @Test
    void whereNobodyCanBeAskedNothingIsUndone() throws SQLException {
        workspace.run("migrate");
        workspace.change("insert into users values (1)");

        Outcome refused = workspace.run("migrate:redo");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Nothing was undone. Give --force");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void nobodyIsAskedWhereNothingIsApplied() {
        assertThat(workspace.run("migrate:redo").lines()).endsWith("Applied 2 migrations.");
    }
}
