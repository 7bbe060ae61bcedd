package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class UnusableRequestTest {
    private static final String APPLIED = "20260101_applied";
    private static final String PENDING = "20260102_pending";

    private final Project project;
    private final MigrationManager manager;

    UnusableRequestTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        project.writeTable(APPLIED, "applied");
        manager = project.open();
        manager.runMigrations();
        project.writeTable(PENDING, "pending");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260102_pendin", "20260102_pending.sql", "pending", "", "%s"})
    void anUnknownTargetRunsNothing(String target) throws SQLException {
        project.assertRefused(() -> manager.runMigrations(target))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(
                        "no migration called " + target,
                        "nothing was run",
                        APPLIED + ", " + PENDING);
        project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything().upTo(target)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void onlyAPositiveNumberOfBatchesCanBeUndone(int batches) throws SQLException {
        project.assertRefused(() -> manager.rollback(batches))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(batches + " batches", "from 1");
        project.assertRefused(() -> manager.pretendRollback(batches))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void moreBatchesThanThereAreIsAllOfThem() {
        assertThat(manager.rollback(99)).containsExactly(APPLIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {PENDING, "20260103_unknown", "", "' or 1 = 1"})
    void onlyWhatIsRecordedCanBeForgotten(String name) throws SQLException {
        project.assertRefused(() -> manager.forget(name))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(name + " is not recorded, so there is nothing to forget");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsRecordedCanBeSettled(Resolution resolution) throws SQLException {
        project.assertRefused(() -> manager.resolve("20260103_unknown", resolution))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(
                        "20260103_unknown is not recorded, so there is nothing to settle", "Check");
    }

    @Test
    void whatIsPendingHasNothingToRollBack() throws SQLException {
        project.assertRefused(() -> manager.resolve(PENDING, Resolution.ROLLED_BACK))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(PENDING + " is not recorded");
    }

    @Test
    void aDirectoryThatGoesAwayIsRefused(@TempDir Path elsewhere) throws SQLException, IOException {
        Path moved = elsewhere.resolve("moved");
        Files.move(project.directory(), moved);
        try {
            project.assertRefused(manager::status).isInstanceOf(InvalidMigrationException.class);
            project.assertRefused(manager::runMigrations)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContainingAll(project.directory().toString(), "does not exist");
            project.assertRefused(manager::reset).isInstanceOf(InvalidMigrationException.class);

            Files.createFile(project.directory());
            project.assertRefused(manager::runMigrations)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContainingAll(project.directory().toString(), "is a file");
        } finally {
            Files.deleteIfExists(project.directory());
            Files.move(moved, project.directory());
        }
    }
}
