package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.EarlierHistory;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that an earlier release has kept is read as it is, and goes on. */
@OnEveryDatabase
class EarlierHistoryTest {
    private static final String OLD = "20260101_create_notes";
    private static final String NEW = "20260102_create_tags";

    private final TestDatabase database;
    private final Project project;

    EarlierHistoryTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void applyWithEarlierRelease() throws SQLException {
        EarlierHistory.create(project, database);
        EarlierHistory.insert(project, OLD, 1);
        project.execute("create table notes (id int)");
        project.writeTable(OLD, "notes");
    }

    @Test
    void lookingChangesNothing() throws SQLException {
        project.writeTable(NEW, "tags");
        State before = project.state();

        try (MigrationManager manager = project.open()) {
            assertThat(manager.status().applied()).containsExactly(OLD);
            assertThat(manager.getPendingMigrations()).containsExactly(NEW);
            assertThat(manager.pretendMigrations(RunOptions.everything())).hasSize(1);
            assertThat(manager.pretendRollback(1)).hasSize(1);
        }
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void whatBringsItUpToDateIsPartOfADryRunOfARollback() {
        try (MigrationManager manager = project.open()) {
            assertThat(manager.pretendRollback(1).get(0).statements())
                    .anyMatch(statement -> statement.contains("add column observer"));
        }
    }

    @Test
    void aRunWithNothingToDoChangesNothing() throws SQLException {
        State before = project.state();

        assertThat(project.migrate()).isEmpty();
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void theNextRunBringsItUpToDateAndGoesOn() throws SQLException {
        project.writeTable(NEW, "tags");

        assertThat(project.migrate()).containsExactly(NEW);
        assertThat(project.state().history()).containsExactly("1 " + OLD, "2 " + NEW);
        assertThat(project.query("select state from migrations order by id"))
                .containsExactly(null, "applied");
    }

    @Test
    void itsTableIsThenTheSameAsANewOne(@TempDir Path directory) throws SQLException {
        Project fresh = new Project(database.fresh(), directory);
        fresh.writeTable(OLD, "notes");
        fresh.writeTable(NEW, "tags");
        fresh.migrate();
        project.writeTable(NEW, "tags");
        project.migrate();

        assertThat(project.catalogue()).isEqualTo(fresh.catalogue());
    }

    @Test
    void itsRecordsAreApplied() {
        try (MigrationManager manager = project.open()) {
            assertThat(manager.getAppliedMigrations())
                    .singleElement()
                    .returns(OLD, MigrationRecord::getName)
                    .returns(MigrationRecord.State.APPLIED, MigrationRecord::getState);
        }
    }

    @Test
    void itsMigrationsAreUndone() throws SQLException {
        assertThat(project.rollback()).containsExactly(OLD);
        assertThat(project.state().history()).isEmpty();
        assertThat(project.state().schema().lines()).noneMatch(l -> l.matches("(?i)table notes"));
    }
}
