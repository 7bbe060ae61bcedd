package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOptionTest {
    private final Workspace workspace;

    TableOptionTest(@TempDir Path directory) {
        workspace = new Workspace(directory).table("20260101_create_users", "users");
    }

    @Test
    void theHistoryIsInTheTableThatIsNamed() throws SQLException {
        assertThat(workspace.run("migrate", "--table", "history").code()).isZero();

        assertThat(workspace.hasHistory()).isFalse();
        assertThat(workspace.tables()).containsExactly("history", "history_lock", "users");
        assertThat(workspace.run("migrate:status", "--check", "--table", "history").code())
                .isZero();
        assertThat(workspace.run("migrate:status", "--check").code()).isEqualTo(3);
        assertThat(workspace.run("migrate:rollback", "--table", "history").out())
                .contains("Undid 1 migration.");
    }

    @Test
    void eachSchemaHasItByThatName() throws SQLException {
        workspace.change("create schema a");

        assertThat(workspace.run("migrate", "--table", "history", "--schemas", "A").code())
                .isZero();
        workspace.change("insert into a.users select id from a.history");
    }

    @Test
    void aNameThatIsNoneIsAMatterOfUsage() {
        Outcome refused = workspace.run("migrate", "--table", "my history");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("\"my history\" cannot be the name of the history");
    }
}
