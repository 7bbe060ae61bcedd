package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ListenerTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";

    private final Project project;
    private final MigrationManager manager;
    private final List<String> heard = new ArrayList<>();

    ListenerTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager =
                MigrationManager.open(
                        project.database().withDirectory(directory).withListener(new Diary()));
    }

    /** Writes down what it hears, and how many records there are at that moment. */
    private final class Diary implements MigrationListener {
        private void note(String event, MigrationStep step) {
            heard.add(
                    "%s %s %s %d/%d, %d recorded"
                            .formatted(
                                    event,
                                    step.direction(),
                                    step.name(),
                                    step.position(),
                                    step.total(),
                                    recorded()));
        }

        private int recorded() {
            try {
                return project.state().history().size();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void started(MigrationStep step) {
            note("started", step);
        }

        @Override
        public void finished(MigrationStep step, Duration duration) {
            note("finished", step);
            assertThat(duration).isPositive();
        }

        @Override
        public void failed(MigrationStep step) {
            note("failed", step);
        }
    }

    @BeforeEach
    void writeTwo() {
        project.writeTable(A, "a");
        project.writeTable(B, "b");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aRunIsHeardStepByStepEachWithItsRecordCommitted() {
        manager.runMigrations();

        assertThat(heard)
                .containsExactly(
                        "started UP " + A + " 1/2, 0 recorded",
                        "finished UP " + A + " 1/2, 1 recorded",
                        "started UP " + B + " 2/2, 1 recorded",
                        "finished UP " + B + " 2/2, 2 recorded");
    }

    @Test
    void soIsARollback() {
        manager.runMigrations();
        heard.clear();
        manager.rollback();

        assertThat(heard)
                .containsExactly(
                        "started DOWN " + B + " 1/2, 2 recorded",
                        "finished DOWN " + B + " 1/2, 1 recorded",
                        "started DOWN " + A + " 2/2, 1 recorded",
                        "finished DOWN " + A + " 2/2, 0 recorded");
    }

    @Test
    void aFailureIsHeardAsSuch() {
        project.write(B + ".sql", "-- migrate:up", "drop table nix;");

        assertThatThrownBy(manager::runMigrations).isInstanceOf(MigrationFailedException.class);
        assertThat(heard)
                .containsExactly(
                        "started UP " + A + " 1/2, 0 recorded",
                        "finished UP " + A + " 1/2, 1 recorded",
                        "started UP " + B + " 2/2, 1 recorded",
                        "failed UP " + B + " 2/2, 1 recorded");
    }

    @Test
    void nothingIsHeardWhereNothingRuns() {
        manager.status();
        manager.pretendMigrations(RunOptions.everything());
        manager.rollback();

        assertThat(heard).isEmpty();
    }
}
