package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A migration that fails in the middle is resumed from there, where DDL commits by itself.
 *
 * <p>Its second statement of three fails.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_MEMORY", "H2_FILE", "MARIADB"})
class ResumptionTest {
    private static final String NAME = "20260101_create_notes";

    private final Project project;
    private final MigrationManager manager;

    ResumptionTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void failInTheMiddle() {
        write("create table notes (id int)", "insert into nix values (1)");
        assertThatThrownBy(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(NAME, "statement 2 (line 3)", "which resumes it");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void write(String first, String second) {
        project.write(
                NAME + ".sql",
                "-- migrate:up",
                first + ";",
                second + ";",
                "insert into notes values (3);",
                "-- migrate:down",
                "drop table notes;");
    }

    @Test
    void itIsInterruptedUntilThen() {
        assertThat(manager.status().entries())
                .singleElement()
                .returns(MigrationStatus.State.INTERRUPTED, MigrationStatus.Entry::state);
        assertThat(manager.status().pending()).containsExactly(NAME);
        assertThat(manager.getAppliedMigrations()).isEmpty();
    }

    @Test
    void itsRecordSaysHowFarItGotAndWhatStoppedIt() throws SQLException {
        assertThat(project.query("select state from migrations")).containsExactly("applying");
        assertThat(project.query("select statements from migrations")).containsExactly("1");
        assertThat(project.query("select lower(error) from migrations"))
                .singleElement()
                .asString()
                .contains("nix");
    }

    @Test
    void aMendedTailGoesOn() throws SQLException {
        write("create table notes (id int)", "insert into notes values (2)");

        assertThat(manager.runMigrations()).containsExactly(NAME);
        assertThat(project.query("select id from notes order by id")).containsExactly("2", "3");
        assertThat(project.query("select error from migrations")).containsOnlyNulls();
        assertThatCode(manager::validate).doesNotThrowAnyException();
        assertThat(manager.rollback()).containsExactly(NAME);
    }

    @Test
    void whatIsNotMendedFailsAgainAtTheSamePlace() throws SQLException {
        project.assertRefused(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("statement 2 (line 3)");
    }

    @Test
    void anEditedHeadIsRefusedAndShown() throws SQLException {
        write("create table notes (id bigint)", "insert into notes values (2)");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(
                        NAME,
                        "after statement 1",
                        "line 2",
                        "create table notes (id bigint)",
                        "migrate:resolve");
    }

    @Test
    void aHeadThatIsCutOffIsRefused() throws IOException, SQLException {
        Files.delete(project.directory().resolve(NAME + ".sql"));
        project.writeJava(NAME, "", "");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "after 1 statement, but has 0 by now");
    }

    @Test
    void itCannotBeUndoneYet() throws SQLException {
        project.assertRefused(manager::rollback)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "was interrupted", "migrate:resolve");
    }

    @Test
    void resolvedAsAppliedItIsApplied() throws SQLException {
        manager.resolve(NAME, Resolution.APPLIED);

        assertThat(manager.status().applied()).containsExactly(NAME);
        assertThat(manager.runMigrations()).isEmpty();
        assertThat(manager.rollback()).containsExactly(NAME);
        assertThat(project.state().schema().lines()).noneMatch(l -> l.contains("notes"));
    }

    @Test
    void resolvedAsRolledBackItBeginsAnew() throws SQLException {
        project.execute("drop table notes");
        manager.resolve(NAME, Resolution.ROLLED_BACK);
        write("create table notes (id bigint)", "insert into notes values (2)");

        assertThat(manager.runMigrations()).containsExactly(NAME);
        assertThat(project.query("select count(*) from notes")).containsExactly("2");
    }

    @Test
    void whatIsAppliedOrUnknownCannotBeResolved() throws SQLException {
        manager.resolve(NAME, Resolution.APPLIED);

        project.assertRefused(() -> manager.resolve(NAME, Resolution.APPLIED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(NAME, "was not interrupted");
        project.assertRefused(() -> manager.resolve("20260102_nix", Resolution.APPLIED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260102_nix", "not recorded");
    }
}
