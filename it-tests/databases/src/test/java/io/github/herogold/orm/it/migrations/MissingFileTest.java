package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.Warnings;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class MissingFileTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260103_c";

    private final Project project;
    private final MigrationManager manager;
    private final Warnings warnings = new Warnings();

    MissingFileTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void applyThree() {
        project.writeTable(A, "a");
        project.writeTable(B, "b");
        project.writeTable(C, "c");
        manager.runMigrations();
    }

    @AfterEach
    void close() {
        warnings.close();
        manager.close();
    }

    private void delete(String migration) throws IOException {
        Files.delete(project.directory().resolve(migration + ".sql"));
    }

    @Test
    void statusTellsIt() throws IOException {
        delete(B);

        assertThat(manager.status().missing()).containsExactly(B);
        assertThat(manager.status().applied()).containsExactly(A, B, C);
    }

    @Test
    void nothingRunsUntilItIsBackOrForgotten() throws IOException, SQLException {
        delete(B);
        project.writeTable("20260104_d", "d");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(B, "Bring the file back", "forget");
        project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything()))
                .isInstanceOf(HistoryMismatchException.class);
        manager.forget(B);
        assertThat(manager.runMigrations()).containsExactly("20260104_d");
        assertThat(manager.status().missing()).isEmpty();
        assertThat(project.query("select count(*) from b")).containsExactly("0");
    }

    @Test
    void itIsUndoneByTheSqlThatItsRecordKeeps() throws IOException, SQLException {
        delete(B);
        delete(C);

        assertThat(manager.rollback()).containsExactly(C, B, A);
        assertThat(project.state().schema().lines()).noneMatch(l -> l.matches("(?i)table [abc]"));
    }

    @Test
    void withoutThatNothingIsUndoneUntilItIsBackOrForgotten() throws IOException, SQLException {
        delete(B);
        project.execute("update migrations set way_down = null where name = '" + B + "'");

        project.assertRefused(manager::rollback)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(B, "Bring the file back", "forget");
        project.assertRefused(manager::reset).isInstanceOf(HistoryMismatchException.class);
        manager.forget(B);
        assertThat(manager.rollback()).containsExactly(C, A);
        assertThat(project.state().history()).isEmpty();
    }

    @Test
    void aRollbackThatDoesNotReachItIsFine() throws IOException {
        project.writeTable("20260104_d", "d");
        manager.runMigrations();
        delete(B);

        assertThat(manager.rollback()).containsExactly("20260104_d");
    }

    @Test
    void recordsThatAreNewerThanAllFilesAreThoseOfALaterRelease() throws IOException, SQLException {
        delete(C);
        project.writeTable("20260101_02_late", "late");

        assertThat(manager.runMigrations()).containsExactly("20260101_02_late");
        assertThat(warnings.messages())
                .singleElement()
                .asString()
                .contains(C, "newer than every migration known here");
        assertThat(project.state().history()).contains("1 " + C);
    }

    @Test
    void ofManyTheFirstAreNamed() throws IOException {
        for (int day = 10; day < 25; day++) {
            project.writeTable("202602" + day + "_late", "late" + day);
        }
        manager.runMigrations();
        for (int day = 10; day < 25; day++) {
            delete("202602" + day + "_late");
        }
        manager.runMigrations();

        assertThat(warnings.messages())
                .singleElement()
                .asString()
                .contains("20260210_late", "20260219_late", " and 5 more, which are newer")
                .doesNotContain("20260220_late");
    }

    @Test
    void aDirectoryThatHoldsNothingIsNoEarlierRelease() throws IOException, SQLException {
        delete(A);
        delete(B);
        delete(C);

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(A, B, C);
    }

    @Test
    void butTheyCannotBeUndoneWithoutTheirFileOrTheirWayDown() throws IOException, SQLException {
        delete(C);
        project.execute("update migrations set way_down = null where name = '" + C + "'");

        project.assertRefused(manager::rollback)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining(C);
    }
}
