package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRun;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connecting, running what is pending and disconnecting by one call. */
@OnEveryDatabase
class MigrateTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";

    private final Project project;

    MigrateTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    private MigrationSettings settings() {
        return project.database().withDirectory(project.directory());
    }

    @Test
    void itTellsWhatItAppliedAndWhatWasThereBefore() {
        project.writeTable(A, "a");

        assertThat(MigrationManager.migrate(settings())).isEqualTo(new MigrationRun(List.of(A), 0));
        assertThat(MigrationManager.migrate(settings())).isEqualTo(new MigrationRun(List.of(), 1));
        project.writeTable(B, "b");
        assertThat(MigrationManager.migrate(settings())).isEqualTo(new MigrationRun(List.of(B), 1));
    }

    @Test
    void aTargetThatIsAppliedEndsItToo() {
        project.writeTable(A, "a");
        project.writeTable(B, "b");
        RunOptions upToA = RunOptions.everything().upTo(A);

        assertThat(MigrationManager.migrate(settings(), upToA).applied()).containsExactly(A);
        assertThat(MigrationManager.migrate(settings(), upToA))
                .isEqualTo(new MigrationRun(List.of(), 1));
    }

    @Test
    void theFirstFileThatCannotBeUsedIsTheOneThatItNames() throws SQLException {
        for (int day = 1; day <= 9; day++) {
            project.write("2026010" + day + "_broken.sql", "create table t (id int);");
        }

        project.assertRefused(() -> MigrationManager.migrate(settings()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("20260101_broken.sql");
    }

    @Test
    void aFileThatHasChangedIsRefused() throws SQLException {
        project.writeTable(A, "a");
        MigrationManager.migrate(settings());
        project.writeTable(A, "other");

        project.assertRefused(() -> MigrationManager.migrate(settings()))
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining(A);
    }

    @Test
    void aRecordThatSaysMoreThanAppliedIsLookedInto() throws SQLException {
        project.writeTable(A, "a");
        MigrationManager.migrate(settings());
        project.execute("update migrations set state = 'half'");

        project.assertRefused(() -> MigrationManager.migrate(settings()))
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(A, "half");
    }
}
