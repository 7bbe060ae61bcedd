package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveCommandTest {
    private final Workspace workspace;

    ResolveCommandTest(@TempDir Path directory) {
        workspace = new Workspace(directory).table("20260101_create_users", "users");
        workspace.run("migrate");
        workspace.table("20260102_create_posts", "posts");
    }

    @Test
    void onePendingIsRecordedAndNothingIsRun() throws SQLException {
        Outcome settled = workspace.run("migrate:resolve", "20260102_create_posts", "--applied");

        assertThat(settled.code()).isZero();
        assertThat(settled.lines())
                .containsExactly("Recorded 20260102_create_posts as applied; nothing was run.");
        assertThat(workspace.tables()).containsExactly("users");
        assertThat(workspace.run("migrate", "--check").code()).isZero();
    }

    @Test
    void oneThatIsAppliedIsRefused() {
        Outcome refused = workspace.run("migrate:resolve", "20260101_create_users", "--applied");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("20260101_create_users", "nothing to settle");
    }
}
