package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has tables before it has a history. */
@OnEveryDatabase
class AdoptionTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260103_c";

    private final Project project;
    private final MigrationManager manager;

    AdoptionTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void writeMigrations() {
        project.writeTable(A, "a");
        project.writeTable(B, "b");
        project.writeTable(C, "c");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aFirstRunThatFailsOnItNamesTheBaselineThatHelps() throws SQLException {
        project.execute("create table a (id int)", "create table b (id int)");

        assertThatThrownBy(manager::runMigrations)
                .isInstanceOfSatisfying(
                        MigrationFailedException.class, e -> assertThat(e.migration()).isEqualTo(A))
                .hasMessageContainingAll("The schema had tables", "migrate:baseline <name>");
        assertThat(manager.baseline(B)).containsExactly(A, B);
        assertThat(manager.runMigrations()).containsExactly(C);
    }

    @Test
    void aFirstRunThatFailsOnAnEmptyOneDoesNot() {
        project.write(A + ".sql", "-- migrate:up", "create tabel a (id int);");

        assertThatThrownBy(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .message()
                .doesNotContain("baseline");
    }

    @Test
    void aLaterRunThatFailsDoesNot() throws SQLException {
        manager.runMigrations(A);
        project.execute("create table b (id int)");

        assertThatThrownBy(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .message()
                .doesNotContain("baseline");
    }

    @Test
    void aRunThatHasDoneSomethingDoesNot() throws SQLException {
        project.execute("create table b (id int)");

        assertThatThrownBy(manager::runMigrations)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining(A)
                .message()
                .doesNotContain("baseline");
    }

    @Test
    void itIsAdoptedOnce() throws SQLException {
        project.execute("create table a (id int)", "create table b (id int)");

        assertThat(manager.adopt(B)).containsExactly(A, B);
        assertThat(manager.adopt(C)).isEmpty();
        assertThat(project.state().history()).containsExactly("1 " + A, "1 " + B);
        assertThat(manager.runMigrations()).containsExactly(C);
    }

    @Test
    void anEmptyOneIsNotAdopted() throws SQLException {
        assertThat(manager.adopt(B)).isEmpty();
        assertThat(project.state().hasHistoryTable()).isFalse();
        assertThat(manager.runMigrations()).containsExactly(A, B, C);
        manager.reset();
        project.execute("create table a (id int)");
        assertThat(manager.adopt(B)).isEmpty();
    }

    @Test
    void anUnknownMigrationIsNamed() throws SQLException {
        project.execute("create table a (id int)");

        assertThatThrownBy(() -> manager.adopt("20260104_d"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260104_d", "Known are: " + A);
        assertThat(project.state().hasHistoryTable()).isFalse();
    }
}
