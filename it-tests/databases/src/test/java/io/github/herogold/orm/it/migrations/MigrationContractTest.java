package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class MigrationContractTest {
    private static final String AUTHORS = "20260214_create_authors";
    private static final String BOOKS = "20260215_create_books";
    private static final String LOANS = "20260215_02_create_loans";
    private static final String TITLE = "20260216_add_title";

    private final Project project;
    private final State before;
    private final MigrationManager manager;

    MigrationContractTest(TestDatabase database, @TempDir Path directory) throws SQLException {
        project = new Project(database.fresh(), directory);
        before = project.state();
        manager = project.open();
    }

    @BeforeEach
    void writeThreeMigrations() {
        project.writeTable(LOANS, "loans");
        project.writeTable(AUTHORS, "authors");
        project.writeTable(BOOKS, "books");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void writeTitle() {
        project.writeJava(
                TITLE,
                "execute(em, \"alter table books add column title varchar(20)\");",
                "execute(em, \"alter table books drop column title\");");
    }

    @Test
    void pendingMigrationsAreOrderedByDateOrdinalAndName() {
        project.writeTable("20260215_create_accounts", "accounts");
        project.writeTable("20260215103000_create_events", "events");

        assertThat(manager.getPendingMigrations())
                .containsExactly(
                        AUTHORS,
                        "20260215_create_accounts",
                        BOOKS,
                        LOANS,
                        "20260215103000_create_events");
        assertThat(manager.runMigrations()).isEqualTo(manager.status().applied());
    }

    @Test
    void aRunAppliesWhatIsPendingAsOneBatch() throws SQLException {
        assertThat(manager.runMigrations()).containsExactly(AUTHORS, BOOKS, LOANS);

        assertThat(project.state().history())
                .containsExactly("1 " + AUTHORS, "1 " + BOOKS, "1 " + LOANS);
        assertThat(project.state().schema().lines())
                .anyMatch(line -> line.equalsIgnoreCase("table authors"))
                .anyMatch(line -> line.equalsIgnoreCase("table books"))
                .anyMatch(line -> line.equalsIgnoreCase("table loans"));
    }

    @Test
    void statusTellsWhatIsAppliedAndWhatIsPending() {
        manager.runMigrations(BOOKS);

        assertThat(manager.status().applied()).containsExactly(AUTHORS, BOOKS);
        assertThat(manager.status().pending()).containsExactly(LOANS);
        assertThat(manager.status().missing()).isEmpty();
        assertThat(manager.getPendingMigrations()).containsExactly(LOANS);
    }

    @Test
    void recordsTellTheNameTheBatchAndTheMoment() {
        Instant start = Instant.now().minusSeconds(1);
        manager.runMigrations(AUTHORS);
        manager.runMigrations();

        List<MigrationRecord> records = manager.getAppliedMigrations();
        assertThat(records)
                .extracting(MigrationRecord::getName)
                .containsExactly(AUTHORS, BOOKS, LOANS);
        assertThat(records).extracting(MigrationRecord::getBatch).containsExactly(1, 2, 2);
        assertThat(records)
                .allSatisfy(
                        entry ->
                                assertThat(entry.getAppliedAt())
                                        .isBetween(start, Instant.now().plusSeconds(1)));
    }

    @Test
    void aTargetIsTheLastOneToRun() throws SQLException {
        assertThat(manager.runMigrations(BOOKS)).containsExactly(AUTHORS, BOOKS);
        assertThat(manager.runMigrations(LOANS)).containsExactly(LOANS);
        assertThat(project.state().history()).endsWith("2 " + LOANS);
    }

    @Test
    void aTargetThatIsAppliedRunsNothing() throws SQLException {
        manager.runMigrations(AUTHORS);
        State applied = project.state();

        assertThat(manager.runMigrations(AUTHORS)).isEmpty();
        assertThat(project.state()).isEqualTo(applied);
    }

    @Test
    void aRunWithNothingPendingChangesNothing() throws SQLException {
        manager.runMigrations();
        State applied = project.state();

        assertThat(manager.runMigrations()).isEmpty();
        assertThat(project.state()).isEqualTo(applied);
    }

    @Test
    void rollbackUndoesTheLastBatchInReverseOrder() throws SQLException {
        manager.runMigrations(AUTHORS);
        State first = project.state();
        manager.runMigrations();

        assertThat(manager.rollback()).containsExactly(LOANS, BOOKS);
        assertThat(project.state()).isEqualTo(first);
    }

    @Test
    void rollbackOfTwoUndoesTwoBatches() throws SQLException {
        manager.runMigrations(AUTHORS);
        State first = project.state();
        manager.runMigrations();
        writeTitle();
        manager.runMigrations();

        assertThat(manager.rollback(2)).containsExactly(TITLE, LOANS, BOOKS);
        assertThat(project.state()).isEqualTo(first);
    }

    @Test
    void resetUndoesEverythingAndUpAgainIsTheSame() throws SQLException {
        manager.runMigrations();
        writeTitle();
        manager.runMigrations();
        State up = project.state();

        assertThat(manager.reset()).containsExactly(TITLE, LOANS, BOOKS, AUTHORS);
        assertThat(project.state().schema()).isEqualTo(before.schema());
        assertThat(project.state().history()).isEmpty();

        assertThat(manager.runMigrations()).containsExactly(AUTHORS, BOOKS, LOANS, TITLE);
        assertThat(project.state().schema()).isEqualTo(up.schema());
    }

    @Test
    void rollbackAndResetOfNothingDoNothing() throws SQLException {
        assertThat(manager.rollback()).isEmpty();
        assertThat(manager.reset()).isEmpty();
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void anEarlierMigrationThatArrivesLateIsAppliedAndUndoneInTheOrderOfApplying() {
        manager.runMigrations();
        project.writeTable("20260101_create_late", "late");

        assertThat(manager.runMigrations()).containsExactly("20260101_create_late");
        assertThat(manager.reset()).containsExactly("20260101_create_late", LOANS, BOOKS, AUTHORS);
    }

    @Test
    void stepwiseEachMigrationIsABatch() throws SQLException {
        manager.runMigrations(AUTHORS);

        manager.runMigrations(RunOptions.everything().stepwise());

        assertThat(project.state().history())
                .containsExactly("1 " + AUTHORS, "2 " + BOOKS, "3 " + LOANS);
        assertThat(manager.rollback()).containsExactly(LOANS);
        assertThat(manager.runMigrations(RunOptions.everything().upTo(LOANS).stepwise()))
                .containsExactly(LOANS);
        assertThat(manager.rollback(2)).containsExactly(LOANS, BOOKS);
    }
}
