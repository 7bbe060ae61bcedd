package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshCommandTest {
    private final Workspace workspace;

    FreshCommandTest(@TempDir Path directory) {
        workspace = new Workspace(directory).table("20260101_create_users", "users");
    }

    @Test
    void forceDropsEverythingAndMigratesAgain() throws SQLException {
        workspace.table("20260102_create_posts", "posts");
        workspace.run("migrate");
        workspace.delete("20260102_create_posts");

        Outcome fresh = workspace.run("migrate:fresh", "--force");

        assertThat(fresh.code()).isZero();
        assertThat(fresh.lines())
                .containsExactly(
                        "Applied 20260101_create_users",
                        "Dropped everything. Applied 1 migration.");
        assertThat(workspace.tables()).containsExactly("users");
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDropped() throws SQLException {
        workspace.table("20260102_create_posts", "posts");
        workspace.run("migrate");
        workspace.delete("20260102_create_posts");

        Outcome fresh = workspace.run("migrate:fresh");

        assertThat(fresh.code()).isEqualTo(2);
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.err()).contains("Nothing was dropped. Give --force");
        assertThat(workspace.tables()).containsExactly("posts", "users");
    }

    @Test
    void aMigrationThatCannotBeUsedLeavesEverythingAsItIs() throws SQLException {
        workspace.run("migrate");
        workspace.sql("20260102_create_posts", "", "drop table posts");

        Outcome fresh = workspace.run("migrate:fresh", "--force");

        assertThat(fresh.code()).isEqualTo(2);
        assertThat(workspace.tables()).containsExactly("users");
    }
}
