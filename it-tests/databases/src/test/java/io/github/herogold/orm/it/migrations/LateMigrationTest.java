package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus.Entry;
import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that arrives after one that comes behind it, from a branch that was merged. */
@OnEveryDatabase
class LateMigrationTest {
    private static final String EARLY = "20260101_early";
    private static final String LATE = "20260102_late";
    private static final String NEWEST = "20260103_newest";

    private final Project project;
    private final MigrationManager manager;

    LateMigrationTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void applyTheNewestFirst() {
        project.writeTable(EARLY, "early");
        project.writeTable(NEWEST, "newest");
        manager.runMigrations();
        project.writeTable(LATE, "late");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void itIsAppliedAndMarked() {
        assertThat(manager.runMigrations()).containsExactly(LATE);
        assertThat(manager.status().entries())
                .filteredOn(entry -> entry.remarks().contains(Remark.OUT_OF_ORDER))
                .extracting(Entry::name)
                .containsExactly(LATE);
    }

    @Test
    void inOrderItIsRefused() throws SQLException {
        RunOptions inOrder = RunOptions.everything().inOrder();

        project.assertRefused(() -> manager.runMigrations(inOrder))
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(LATE, "Rename it to come last", "--in-order");
        project.assertRefused(() -> manager.pretendMigrations(inOrder))
                .isInstanceOf(HistoryMismatchException.class);
    }

    @Test
    void inOrderWhatComesLastIsFine() {
        manager.runMigrations();
        project.writeTable("20260104_last", "the_last");

        assertThat(manager.runMigrations(RunOptions.everything().inOrder()))
                .containsExactly("20260104_last");
    }

    @Test
    void itIsUndoneFirstBecauseItWasAppliedLast() {
        manager.runMigrations();

        assertThat(manager.reset()).containsExactly(LATE, NEWEST, EARLY);
    }
}
