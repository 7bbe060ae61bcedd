package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table called migrations that is another tool's is neither read nor touched. */
@OnEveryDatabase
class ForeignHistoryTest {
    private static final String NAME = "20260101_create_notes";

    private final Project project;
    private final MigrationManager manager;

    ForeignHistoryTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void writeMigration() {
        project.writeTable(NAME, "notes");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void everyOperationNamesWhatItLacks() throws SQLException {
        project.execute(
                "create table migrations (id int, migration varchar(90), batch int)",
                "insert into migrations values (1, '2014_10_12_create_users_table', 1)");

        assertLacking(manager::status);
        assertLacking(manager::getAppliedMigrations);
        assertLacking(manager::runMigrations);
        assertLacking(() -> manager.pretendMigrations(RunOptions.everything()));
        assertLacking(manager::rollback);
        assertLacking(() -> manager.baseline(NAME));
        assertLacking(() -> manager.forget(NAME));
        assertThat(project.query("select migration from migrations"))
                .containsExactly("2014_10_12_create_users_table");
    }

    private void assertLacking(ThrowingCallable attempt) throws SQLException {
        assertRefused(attempt)
                .hasMessageContainingAll(
                        "migrations", "lacks the columns applied_at, created_at, name", "rename");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable attempt)
            throws SQLException {
        Catalogue before = project.catalogue();
        Throwable thrown = catchThrowable(attempt);
        assertThat(project.catalogue()).isEqualTo(before);
        return assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void aViewOfThatNameIsNotWrittenTo() throws SQLException {
        project.execute("create view migrations as select 1 as one");

        assertRefused(manager::runMigrations)
                .hasMessageContainingAll("migrations", "lacks the columns");
    }

    @Test
    void columnsOfTheRightNamesAndTheWrongTypesAreNamedByTheDatabase() throws SQLException {
        project.execute(
                "create table migrations (id int, name varchar(90), batch varchar(90), applied_at"
                        + " varchar(90), created_at varchar(90), updated_at varchar(90))",
                "insert into migrations values (1, 'x', 'first', 'x', 'x', 'x')");

        assertRefused(manager::runMigrations)
                .hasMessageContainingAll("migrations", "another tool's");
    }
}
