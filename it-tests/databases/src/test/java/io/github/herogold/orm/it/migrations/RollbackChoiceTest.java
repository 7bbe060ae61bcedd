package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two batches, one of A and B, one of C and D, a part is undone. */
@OnEveryDatabase
class RollbackChoiceTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260103_c";
    private static final String D = "20260104_d";

    private final Project project;
    private final MigrationManager manager;

    RollbackChoiceTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void applyTwoBatches() {
        project.writeTable(A, "a");
        project.writeTable(B, "b");
        manager.runMigrations();
        project.writeTable(C, "c");
        project.writeTable(D, "d");
        manager.runMigrations();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void migrationsAreCountedAcrossBatches() throws SQLException {
        assertThat(manager.rollback(Rollback.migrations(1))).containsExactly(D);
        assertThat(manager.rollback(Rollback.migrations(2))).containsExactly(C, B);
        assertThat(project.state().history()).containsExactly("1 " + A);
    }

    @Test
    void moreThanThereAreIsAll() {
        assertThat(manager.rollback(Rollback.migrations(99))).containsExactly(D, C, B, A);
        assertThat(manager.rollback(Rollback.migrations(99))).isEmpty();
    }

    @Test
    void downToAMigrationWhichStays() throws SQLException {
        assertThat(manager.rollback(Rollback.to(A))).containsExactly(D, C, B);
        assertThat(project.state().history()).containsExactly("1 " + A);
    }

    @Test
    void downToTheLastIsNothing() {
        assertThat(manager.rollback(Rollback.to(D))).isEmpty();
    }

    @Test
    void downToWhatIsNotAppliedIsRefused() throws SQLException {
        project.writeTable("20260105_e", "e");

        for (String name : new String[] {"20260105_e", "20260199_nix"}) {
            project.assertRefused(() -> manager.rollback(Rollback.to(name)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll(name, "not applied", "nothing was undone");
        }
    }

    @Test
    void noneIsNoNumber() {
        assertThatThrownBy(() -> Rollback.migrations(0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("from 1");
        assertThatThrownBy(() -> Rollback.batches(-1)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aMigrationOfABatchOfItsOwnIsUndoneAlone() {
        project.writeTable("20260105_e", "e");
        project.writeTable("20260106_f", "f");
        manager.runMigrations(RunOptions.everything().stepwise());

        assertThat(manager.rollback()).containsExactly("20260106_f");
        assertThat(manager.rollback(2)).containsExactly("20260105_e", D, C);
    }
}
