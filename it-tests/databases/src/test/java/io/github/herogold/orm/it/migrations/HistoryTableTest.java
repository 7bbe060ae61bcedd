package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history table appears when the first migration is about to run, and not before. */
@OnEveryDatabase
class HistoryTableTest {
    private static final String NAME = "20260101_create_notes";
    private static final String SCHEMA_TOOL = "hibernate.hbm2ddl.auto";

    private final Project project;
    private final State empty;

    HistoryTableTest(TestDatabase database, @TempDir Path directory) throws SQLException {
        project = new Project(database.fresh(), directory);
        empty = project.state();
    }

    @BeforeEach
    void writeMigration() {
        project.writeTable(NAME, "notes");
    }

    @AfterEach
    void clearSchemaTool() {
        System.clearProperty(SCHEMA_TOOL);
    }

    @Test
    void lookingCreatesNothing() throws SQLException {
        try (MigrationManager manager = project.open()) {
            assertThat(manager.status().pending()).containsExactly(NAME);
            assertThat(manager.getAppliedMigrations()).isEmpty();
            assertThat(manager.getPendingMigrations()).containsExactly(NAME);
            assertThat(manager.pretendMigrations(RunOptions.everything())).hasSize(1);
            assertThat(manager.pretendRollback(1)).isEmpty();
            assertThat(manager.rollback()).isEmpty();
        }
        assertThat(project.state()).isEqualTo(empty);
    }

    @Test
    void aRunThatIsRefusedCreatesNothing() throws SQLException {
        project.write("20260102_bad.sql", "no sections");

        assertThatThrownBy(project::migrate).isInstanceOf(InvalidMigrationException.class);
        assertThat(project.state()).isEqualTo(empty);
    }

    @Test
    void aRunWithoutMigrationsCreatesNothing(@TempDir Path nothing) throws SQLException {
        Project other = new Project(project.address(), nothing);

        assertThat(other.migrate()).isEmpty();
        assertThat(project.state()).isEqualTo(empty);
    }

    @Test
    void theFirstRunCreatesItAndLaterOnesKeepIt() throws SQLException {
        project.migrate();
        State first = project.state();
        project.rollback();
        project.migrate();

        assertThat(first.hasHistoryTable()).isTrue();
        assertThat(project.state()).isEqualTo(first);
    }

    @Test
    void itsRowsAreTheRecords() throws SQLException {
        project.migrate();

        assertThat(
                        project.query(
                                "select count(*) from migrations where created_at <= updated_at and"
                                        + " state = 'applied' and batch = 1 and name = '"
                                        + NAME
                                        + "'"))
                .containsExactly("1");
    }

    @Test
    void aTableOfAnotherToolIsLeftAloneAndNamed() throws SQLException {
        project.execute("create table migrations (id int, migration varchar(90), batch int)");

        Catalogue before = project.catalogue();

        assertThatThrownBy(project::migrate)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll("migrations", "another tool");
        assertThat(project.catalogue()).isEqualTo(before);
    }

    /** Hibernate would drop the table with each factory, and the history with it. */
    @Test
    void theSchemaToolOfHibernateDoesNotTouchIt() throws SQLException {
        System.setProperty(SCHEMA_TOOL, "create-drop");
        project.migrate();

        assertThat(project.migrate()).isEmpty();
        assertThat(project.state().history()).containsExactly("1 " + NAME);
    }
}
