package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that takes no changes, such as a replica, can be looked at. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_FILE", "POSTGRESQL"})
class ReadOnlyDatabaseTest {
    private static final String OLD = "20260101_create_notes";
    private static final String NEW = "20260102_create_tags";

    private final TestDatabase database;
    private final Project project;

    ReadOnlyDatabaseTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void applyOne() {
        project.writeTable(OLD, "notes");
        project.migrate();
    }

    /** The same project, seen through a connection that changes nothing. */
    private Project readOnly() throws SQLException {
        Address address = project.address();
        if (database == TestDatabase.H2_FILE) {
            return new Project(
                    new Address(
                            address.url() + ";ACCESS_MODE_DATA=r",
                            address.user(),
                            address.password()),
                    project.directory());
        }
        project.execute(
                """
                do $$ begin execute format(
                    'alter database %I set default_transaction_read_only = on', current_database());
                end $$\
                """);
        return project;
    }

    @Test
    void theStatusIsRead() throws SQLException {
        project.writeTable(NEW, "tags");

        try (MigrationManager manager = readOnly().open()) {
            assertThat(manager.status().applied()).containsExactly(OLD);
            assertThat(manager.status().pending()).containsExactly(NEW);
            assertThat(manager.pretendMigrations(RunOptions.everything())).hasSize(1);
        }
    }

    @Test
    void aRunWithNothingToDoIsDone() throws SQLException {
        assertThat(readOnly().migrate()).isEmpty();
    }

    @Test
    void theRecordsAreRead() throws SQLException {
        try (MigrationManager manager = readOnly().open()) {
            assertThat(manager.getAppliedMigrations()).hasSize(1);
        }
    }

    @Test
    void aRunWithSomethingToDoSaysSo() throws SQLException {
        project.writeTable(NEW, "tags");
        Project readOnly = readOnly();

        project.assertRefused(readOnly::migrate)
                .isInstanceOf(OrmException.class)
                .message()
                .containsIgnoringCase("read")
                .containsIgnoringCase("only");
    }

    @Test
    void soDoesARollback() throws SQLException {
        Project readOnly = readOnly();

        project.assertRefused(readOnly::rollback)
                .isInstanceOf(OrmException.class)
                .message()
                .containsIgnoringCase("read")
                .containsIgnoringCase("only");
    }
}
