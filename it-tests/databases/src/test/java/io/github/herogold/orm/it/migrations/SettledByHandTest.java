package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Resolution;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration whose changes somebody has made by hand is recorded in a history that is in use. */
@OnEveryDatabase
class SettledByHandTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260103_c";

    private final Project project;
    private final MigrationManager manager;

    SettledByHandTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void applyTheFirst() throws SQLException {
        project.writeTable(A, "a");
        manager.runMigrations();
        project.writeTable(B, "b");
        project.writeTable(C, "c");
        project.execute("create table c (id int)");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void itIsAppliedInABatchOfItsOwnAndTheRestIsPending() throws SQLException {
        State before = project.state();
        manager.resolve(C, Resolution.APPLIED);

        assertThat(project.state().schema()).isEqualTo(before.schema());
        assertThat(project.state().history()).containsExactly("1 " + A, "2 " + C);
        assertThat(manager.runMigrations()).containsExactly(B);
        assertThat(manager.rollback()).containsExactly(B);
        assertThat(manager.rollback()).containsExactly(C);
    }

    @Test
    void itHasItsChecksumAndItsWayDown() throws SQLException {
        manager.resolve(C, Resolution.APPLIED);

        assertThat(
                        project.query(
                                "select count(*) from migrations where checksum is not null and"
                                        + " way_down is not null and state = 'applied'"))
                .containsExactly("2");
    }

    @Test
    void whatHasARecordOrNoFileIsRefused() throws SQLException {
        project.assertRefused(() -> manager.resolve(A, Resolution.APPLIED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(A, "nothing to settle");
        project.assertRefused(() -> manager.resolve("20260104_d", Resolution.APPLIED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260104_d", "not recorded");
        project.assertRefused(() -> manager.resolve(C, Resolution.ROLLED_BACK))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(C, "not recorded");
    }
}
