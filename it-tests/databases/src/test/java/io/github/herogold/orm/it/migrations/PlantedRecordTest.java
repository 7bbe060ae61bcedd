package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.EarlierHistory;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who may write the history, and nothing else, has written SQL into it. */
@OnEveryDatabase
class PlantedRecordTest {
    private static final String A = "20260105_a";
    private static final String B = "20260106_b";
    private static final String NEWER = "20991231_planted";

    private final Project project;
    private final MigrationManager manager;
    private final List<String> byRecord = new ArrayList<>();

    PlantedRecordTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open(settings -> settings.withListener(new Listener()));
    }

    /** Notes what is undone by SQL of the history, and what is undone at all. */
    private final class Listener implements MigrationListener {
        @Override
        public void undoingByRecord(MigrationStep step) {
            byRecord.add("by record " + step.name());
        }

        @Override
        public void started(MigrationStep step) {
            byRecord.add(step.direction() + " " + step.name());
        }
    }

    @BeforeEach
    void applyOne() {
        project.writeTable(A, "a");
        manager.runMigrations();
        project.writeTable(B, "b");
        byRecord.clear();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void plant(String name) throws SQLException {
        EarlierHistory.insert(project, name, 7);
        plantIn(name);
    }

    private void plantIn(String name) throws SQLException {
        project.execute(
                """
                update migrations set state = 'undoing', way_down = '-- migrate:down
                -- migrate:next
                create table planted (id int)'
                where name = '%s'
                """
                        .formatted(name));
    }

    private boolean isPlanted() throws SQLException {
        return project.state().schema().lines().stream()
                .anyMatch(l -> l.matches("(?i)table planted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20200101_planted", NEWER})
    void whatBringsUpRefusesAndNamesTheWayOut(String name) throws SQLException {
        plant(name);

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(
                        name, "migrate:rollback --migrations 1 ", "migrate:resolve " + name);
        project.assertRefused(() -> manager.runMigrations(B))
                .isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything()))
                .isInstanceOf(HistoryMismatchException.class);
        project.assertRefused(manager::validate).isInstanceOf(HistoryMismatchException.class);
        assertThat(byRecord).isEmpty();
    }

    @Test
    void theWayOutCountsFromTheLastRecord() throws SQLException {
        plant("20200101_planted");
        EarlierHistory.insert(project, B, 8);

        project.assertRefused(manager::runMigrations)
                .hasMessageContaining("migrate:rollback --migrations 2 ");
    }

    @Test
    void aRollbackExecutesItOnRequestAndSaysSoFirst() throws SQLException {
        plant(NEWER);

        assertThat(manager.undoneByRecord(Rollback.migrations(1))).containsExactly(NEWER);
        assertThat(manager.rollback(Rollback.migrations(1))).containsExactly(NEWER);
        assertThat(byRecord).containsExactly("by record " + NEWER, "DOWN " + NEWER);
        assertThat(isPlanted()).isTrue();
        assertThat(manager.runMigrations()).containsExactly(B);
    }

    @Test
    void redoingSomethingElseDoesNotExecuteIt() throws SQLException {
        plant("20200101_planted");
        EarlierHistory.insert(project, B, 8);
        project.execute("create table b (id int)");

        assertThatThrownBy(() -> manager.redo(Rollback.migrations(1)))
                .isInstanceOf(HistoryMismatchException.class);
        assertThat(isPlanted()).isFalse();
    }

    @Test
    void whereTheFileIsThereItsOwnWayDownIsUsed() throws SQLException {
        plantIn(A);

        assertThat(manager.undoneByRecord(Rollback.everything())).isEmpty();
        assertThat(manager.runMigrations()).containsExactly(A, B);
        assertThat(byRecord).containsExactly("DOWN " + A, "UP " + A, "UP " + B);
        assertThat(isPlanted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../20260101_up", "/tmp/20260101_x.sql", "20260101_x; drop table a"})
    void aNameThatIsNoneIsRefusedWhateverIsAskedFor(String name) throws SQLException {
        plant(name);

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(name, "forget the record");
        project.assertRefused(() -> manager.rollback(Rollback.migrations(1)))
                .isInstanceOf(HistoryMismatchException.class);
        assertThat(manager.undoneByRecord(Rollback.everything())).isEmpty();
    }

    @Test
    void aBatchAfterWhichThereIsNoneIsRefused() throws SQLException {
        project.execute("update migrations set batch = " + Integer.MAX_VALUE);

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining("Mend the record");
    }

    @Test
    void stepsThatAreNoneAreNotTheStepsOfTheMigration() throws SQLException {
        project.execute(
                "update migrations set state = 'applying', statement_hashes = ',,x,', footprint ="
                        + " 'x'");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(A);
    }
}
