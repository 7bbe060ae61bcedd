package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.EarlierHistory;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody, or a newer release, has written to the history. */
@OnEveryDatabase
class HandEditedHistoryTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";

    private final TestDatabase database;
    private final Project project;
    private final MigrationManager manager;

    HandEditedHistoryTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void applyOne() {
        project.writeTable(A, "a");
        manager.runMigrations();
        project.writeTable(B, "b");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aRowOfANewerReleaseStopsEverything() throws SQLException {
        project.execute("update migrations set format_version = 3");

        assertEverythingIsRefused("written by a newer release", "format 3", "Use that release");
    }

    @Test
    void anUnknownStateStopsEverything() throws SQLException {
        project.execute("update migrations set state = 'paused'");

        assertEverythingIsRefused("\"paused\"", "does not know", "mend the record");
    }

    private void assertEverythingIsRefused(String... words) throws SQLException {
        project.assertRefused(manager::status)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining(A)
                .hasMessageContainingAll(words);
        project.assertRefused(manager::runMigrations).isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(manager::rollback).isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(manager::getAppliedMigrations)
                .isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(() -> manager.forget(A)).isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(() -> manager.baseline(B))
                .isInstanceOf(HistoryMismatchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "0000-00-00 00:00:00"})
    void aTimeThatIsNoMomentStopsEverything(String time) throws SQLException {
        TestDatabase onlyOn = time.startsWith("0") ? TestDatabase.MARIADB : TestDatabase.POSTGRESQL;
        assumeTrue(database == onlyOn, "only " + onlyOn + " has the time " + time);
        project.execute("update migrations set applied_at = '" + time + "'");

        assertEverythingIsRefused("does not say when it was applied", "applied_at");
    }

    @Test
    void noBatchIsGivenBehindTheLastNumber() throws SQLException {
        project.execute("update migrations set batch = 2147483647");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll("batch 2147483647", "Mend the record");
    }

    @Test
    void norToOneOfSeveralThatGetABatchEach() throws SQLException {
        project.execute("update migrations set batch = 2147483646");
        project.writeTable("20260103_c", "c");

        project.assertRefused(() -> manager.runMigrations(RunOptions.everything().stepwise()))
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining("batch 2147483646");
    }

    @Test
    void whatIsNoLongerRecordedRunsAgainAndTheDatabaseSaysThatItIsThere() throws SQLException {
        project.execute("delete from migrations");

        assertThat(manager.status().pending()).containsExactly(A, B);
        project.assertRefused(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(A, "create table a", "already exists");
    }

    @Test
    void aBaselineRecordsItAgain() throws SQLException {
        project.execute("delete from migrations");

        assertThat(manager.baseline(A)).containsExactly(A);
        assertThat(manager.runMigrations()).containsExactly(B);
        assertThat(manager.reset()).containsExactly(B, A);
    }

    @Test
    void aRowWithTheColumnsOfTheReferenceIsARecord() throws SQLException {
        project.execute("create table b (id int)");
        EarlierHistory.insert(project, B, 7);

        assertThat(manager.status().applied()).containsExactly(A, B);
        assertThat(manager.runMigrations()).isEmpty();
        assertThat(manager.rollback()).containsExactly(B);
        assertThat(project.state().history()).containsExactly("1 " + A);
    }

    @Test
    void aRowWhoseNameIsNoneIsAMissingMigration() throws SQLException {
        EarlierHistory.insert(project, "drop everything", 2);

        assertThat(manager.status().missing()).containsExactly("drop everything");
        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll("drop everything", "forget the record");
        project.assertRefused(manager::rollback).isInstanceOf(HistoryMismatchException.class);
        manager.forget("drop everything");
        assertThat(manager.runMigrations()).containsExactly(B);
    }
}
