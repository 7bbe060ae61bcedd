package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.HiddenDriver;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code create index concurrently} waits for all transactions that have a snapshot, so no lock may
 * have one.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ConcurrentIndexTest {
    private static final String NAME = "20260101_index_notes";

    private final Path directory;
    private final Project project;

    ConcurrentIndexTest(@TempDir Path directory) {
        this.directory = directory;
        project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
    }

    @BeforeEach
    void writeMigration() throws SQLException {
        project.execute("create table notes (id int)");
        project.write(
                NAME + ".sql",
                "-- migrate:up transaction:false",
                "create index concurrently notes_id on notes (id);",
                "-- migrate:down transaction:false",
                "drop index concurrently notes_id;");
    }

    private void assertIndexedAndUndone(MigrationManager manager) throws SQLException {
        assertThat(manager.runMigrations()).containsExactly(NAME);
        assertThat(
                        project.query(
                                "select indisvalid from pg_index where indrelid ="
                                        + " 'notes'::regclass"))
                .containsExactly("t");
        assertThat(manager.rollback()).containsExactly(NAME);
    }

    private String lockTables() throws SQLException {
        return project.query("select count(*) from pg_class where relname = 'migrations_lock'")
                .get(0);
    }

    @Test
    void thatOfASessionHasNone() throws SQLException {
        try (MigrationManager manager = project.open()) {
            assertIndexedAndUndone(manager);
        }
        assertThat(lockTables()).isEqualTo("0");
    }

    /** Which is taken where a connection does not tell the number of its session. */
    @Test
    void thatOfARowHasNone() throws SQLException {
        DataSource hidden = HiddenDriver.of(project.address());
        try (EntityManagerFactory factory =
                        ApplicationUnit.of(hidden, MigrationRecord.class)
                                .createEntityManagerFactory();
                MigrationManager manager = new MigrationManager(factory, directory)) {
            assertIndexedAndUndone(manager);
        }
        assertThat(lockTables()).isEqualTo("1");
    }
}
