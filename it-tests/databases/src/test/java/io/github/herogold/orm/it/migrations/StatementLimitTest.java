package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Timeouts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A statement waits, and takes, no longer than it may. */
@OnEveryDatabase
class StatementLimitTest {
    private static final String NAME = "20260101_change_notes";

    private final TestDatabase database;
    private final Project project;

    StatementLimitTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table notes (id int)", "insert into notes values (1)");
    }

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLockThatAnotherHoldsIsNotWaitedForLonger() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", "alter table notes add column body int;");
        Timeouts timeouts = Timeouts.usual().withLockWait(Duration.ofMillis(300));
        try (Connection holder = project.address().connect();
                Statement statement = holder.createStatement();
                MigrationManager manager = project.open(s -> s.withTimeouts(timeouts))) {
            holder.setAutoCommit(false);
            statement.execute("update notes set id = 2");

            assertThatThrownBy(manager::runMigrations)
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(NAME, "statement 1 (line 2)")
                    .message()
                    .containsIgnoringCase("lock");
            holder.rollback();
            assertThat(manager.runMigrations()).containsExactly(NAME);
        }
    }

    private String slow() {
        return switch (database) {
            case H2_MEMORY, H2_FILE ->
                    "insert into notes select sum(a.x) from system_range(1, 100000) a,"
                            + " system_range(1, 1000000) b";
            case POSTGRESQL -> "select pg_sleep(600)";
            case MARIADB -> "insert into notes select sleep(600)";
        };
    }

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void aStatementThatTakesLongerIsEnded() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", slow() + ";");
        Timeouts timeouts = Timeouts.usual().withStatement(Duration.ofMillis(500));
        try (MigrationManager manager = project.open(s -> s.withTimeouts(timeouts))) {
            assertThatThrownBy(manager::runMigrations)
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(NAME, "statement 1 (line 2)");
            assertThat(manager.status().pending()).containsExactly(NAME);
        }
        assertThat(project.query("select id from notes")).containsExactly("1");
    }

    @Test
    void whatKeepsWithinThemIsDone() {
        project.write(NAME + ".sql", "-- migrate:up", "alter table notes add column body int;");
        Timeouts timeouts =
                Timeouts.usual()
                        .withLockWait(Duration.ofMinutes(1))
                        .withStatement(Duration.ofMinutes(1));
        try (MigrationManager manager = project.open(s -> s.withTimeouts(timeouts))) {
            assertThat(manager.runMigrations()).containsExactly(NAME);
        }
    }
}
