package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.Interruption;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What {@code create index concurrently} left behind is dropped, and no index of others. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class LeftoverIndexTest {
    private static final String NAME = "20260101_index_notes";
    private static final String INDEXES =
            "select indexrelid::regclass || case when indisvalid then '' else ' not valid' end"
                    + " from pg_index where indrelid = 'notes'::regclass order by 1";

    private final Project project;

    LeftoverIndexTest(@TempDir Path directory) {
        project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table notes (id int)", "insert into notes values (1), (1)");
    }

    private void write(String statement) {
        project.write(NAME + ".sql", "-- migrate:up transaction:false", statement + ";");
    }

    private void interrupt() {
        Interruption.of(project, project, TestDatabase.POSTGRESQL, 1);
    }

    private void fail(String index) {
        assertThatThrownBy(
                        () ->
                                project.execute(
                                        "create unique index concurrently "
                                                + index
                                                + " on notes (id)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anIndexThatWasThereBeforeStays() throws SQLException {
        fail("others");
        write("create index concurrently on notes (id)");
        interrupt();
        fail("notes_id_idx");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query(INDEXES)).containsExactly("notes_id_idx", "others not valid");
    }

    @Test
    void anIndexOfAnotherNameStays() throws SQLException {
        write("create index concurrently if not exists \"Notes\" on notes (id)");
        interrupt();
        fail("others");
        fail("\"Notes\"");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query(INDEXES)).containsExactly("\"Notes\"", "others not valid");
    }

    @Test
    void anIndexThatAnotherSessionIsBuildingIsWaitedForByAPerson() throws Exception {
        write("create index concurrently on notes (id)");
        interrupt();
        CompletableFuture<Void> building;
        try (Connection reader = project.address().connect();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("insert into notes values (2)");
            building =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    project.execute("create index concurrently mine on notes (id)");
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            while (project.query(INDEXES).isEmpty()) {
                Thread.sleep(20);
            }

            assertThatThrownBy(project::migrate)
                    .isInstanceOf(HistoryMismatchException.class)
                    .hasMessageContainingAll(
                            "notes", "another session", "Run the migrations again");
            reader.commit();
        }
        building.join();
        assertThat(project.query(INDEXES)).containsExactly("mine");
        project.execute("drop index mine");
        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query(INDEXES)).containsExactly("notes_id_idx");
    }

    @Test
    void anIndexThatFailedIsGoneAtOnce() throws SQLException {
        write("create unique index concurrently notes_id on notes (id)");

        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        assertThat(project.query(INDEXES)).isEmpty();
        project.execute("delete from notes");
        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query(INDEXES)).containsExactly("notes_id");
    }
}
