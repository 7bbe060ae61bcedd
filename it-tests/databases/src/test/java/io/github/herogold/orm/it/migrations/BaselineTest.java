package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose schema exists already is adopted. */
@OnEveryDatabase
class BaselineTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260103_c";

    private final Project project;
    private final MigrationManager manager;

    BaselineTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void createSchemaByHand() throws SQLException {
        project.execute("create table a (id int)", "create table b (id int)");
        project.writeTable(A, "a");
        project.writeTable(B, "b");
        project.writeTable(C, "c");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void whatIsThereIsRecordedAndTheRestIsPending() throws SQLException {
        State before = project.state();

        assertThat(manager.baseline(B)).containsExactly(A, B);
        assertThat(project.state().schema()).isEqualTo(before.schema());
        assertThat(manager.runMigrations()).containsExactly(C);
        assertThat(project.state().history()).containsExactly("1 " + A, "1 " + B, "2 " + C);
    }

    @Test
    void whatWasRecordedCanBeUndone() throws SQLException {
        manager.baseline(B);

        assertThat(manager.rollback()).containsExactly(B, A);
        assertThat(project.state().schema().lines()).noneMatch(l -> l.matches("(?i)table [ab]"));
    }

    @Test
    void changesAreNoticedFromThenOn() throws SQLException {
        manager.baseline(B);
        project.writeTable(A, "another");

        project.assertRefused(manager::runMigrations).hasMessageContaining(A);
    }

    @Test
    void anUnknownMigrationIsRefused() throws SQLException {
        project.assertRefused(() -> manager.baseline("20260104_d"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260104_d", "Known are: " + A + ", " + B + ", " + C);
    }

    @Test
    void aDatabaseThatHasAHistoryIsRefused() throws SQLException {
        manager.baseline(A);

        project.assertRefused(() -> manager.baseline(B))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(
                        "1 migration is recorded already", "no migration has been run on");
    }

    @Test
    void oneThatFailsInTheMiddleHasRecordedNothingAndCanBeRepeated() throws SQLException {
        project.execute("drop table a");
        manager.runMigrations(A);
        manager.rollback();
        project.execute(
                "create table a (id int)",
                "alter table migrations add constraint no_b check (name <> '" + B + "')");

        project.assertRefused(() -> manager.baseline(C))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("keeps the history");
        project.execute("alter table migrations drop constraint no_b");
        assertThat(manager.baseline(B)).containsExactly(A, B);
        assertThat(project.state().history()).containsExactly("1 " + A, "1 " + B);
    }
}
