package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {
    private final Workspace workspace;

    ForgetCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
        workspace.run("migrate");
    }

    @Test
    void forgetRemovesTheRecordAndRunsNothing() throws SQLException {
        workspace.delete("20260101_create_users");

        Outcome forgotten = workspace.run("migrate:forget", "20260101_create_users");

        assertThat(forgotten.code()).isZero();
        assertThat(forgotten.lines())
                .containsExactly("Forgot 20260101_create_users; nothing was run.");
        assertThat(workspace.tables()).containsExactly("posts", "users");
        assertThat(workspace.run("migrate:status").out()).doesNotContain("create_users");
    }

    @Test
    void oneWhoseFileIsThereIsForgottenByForceOnly() {
        Outcome refused = workspace.run("migrate:forget", "20260102_create_posts");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("20260102_create_posts is there", "--force");
        assertThat(workspace.run("migrate", "--check").code()).isZero();
    }

    @Test
    void aForgottenMigrationIsPendingAgain() {
        workspace.run("migrate:forget", "20260102_create_posts", "--force");

        assertThat(workspace.run("migrate", "--check").lines())
                .containsExactly("Pending: 20260102_create_posts");
    }

    @Test
    void whatIsNotRecordedCannotBeForgotten() {
        Outcome refused = workspace.run("migrate:forget", "20260103_create_tags");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("20260103_create_tags is not recorded");
    }

    @Test
    void forgetNeedsAName() {
        Outcome refused = workspace.run("migrate:forget");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Missing required parameter: '<migration>'");
    }
}
