package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FailingMigrationTest {
    private static final String FIRST = "20260101_create_notes";
    private static final String NAME = "20260215_fail";

    private final TestDatabase database;
    private final Project project;

    FailingMigrationTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeFirst() {
        project.write(FIRST + ".sql", "-- migrate:up", "create table notes (id int primary key);");
    }

    private MigrationFailedException migrate() {
        return catchThrowableOfType(MigrationFailedException.class, project::migrate);
    }

    @Test
    void theMessageNamesTheMigrationTheStatementTheLineAndWhatTheDatabaseSays() {
        project.write(
                NAME + ".sql", "-- migrate:up", "create table a (id int);", "", "drop table nix;");

        assertThat(migrate())
                .hasMessageContainingAll(
                        NAME + " failed while it was applied",
                        "statement 2 (line 4): drop table nix",
                        " says: ",
                        "SQL state",
                        "Done before it in this run: " + FIRST)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void earlierOnesStayAppliedAndThisOneLeavesNoRecord() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", "drop table nix;");
        project.writeTable("20260301_later", "later");

        MigrationFailedException failure = migrate();

        assertThat(failure.migration()).isEqualTo(NAME);
        assertThat(failure.done()).containsExactly(FIRST);
        assertThat(project.state().history()).containsExactly("1 " + FIRST);
        assertThat(project.status().pending()).containsExactly(NAME, "20260301_later");
    }

    @Test
    void itsDdlIsUndoneWhereTheDatabaseCanAndElseTheMessageSaysSo() throws SQLException {
        project.migrate();
        State before = project.state();
        project.write(
                NAME + ".sql", "-- migrate:up", "create table a (id int);", "drop table nix;");

        MigrationFailedException failure = migrate();

        if (database == TestDatabase.POSTGRESQL) {
            assertThat(project.state()).isEqualTo(before);
            assertThat(failure).hasMessageContaining("It was rolled back");
        } else {
            assertThat(project.state().schema()).isNotEqualTo(before.schema());
            assertThat(project.status().pending()).containsExactly(NAME);
            assertThat(failure)
                    .hasMessageContainingAll(
                            "statement before it stays done",
                            "commits DDL by itself",
                            "which resumes it");
        }
    }

    @Test
    void settingsAndLocksOfTheSessionAreNotCountedAmongWhatStays() throws SQLException {
        String setting =
                switch (database) {
                    case H2_MEMORY, H2_FILE -> "set lock_timeout 1000;";
                    case POSTGRESQL -> "set lock_timeout = 1000;";
                    case MARIADB -> "set foreign_key_checks = 0;";
                };
        String header = "-- migrate:up transaction:false";
        project.write(NAME + ".sql", header, setting, setting, "drop table nix;");
        assertThat(migrate()).hasMessageContaining("Nothing before it stays but the record");

        project.write(
                NAME + ".sql", header, setting, setting, "create table a (id int);", "drop nix;");
        assertThat(migrate()).hasMessageContaining("The statement before it stays done");
    }

    @Test
    void afterTheCureTheRunGoesOnInANewBatch() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", "drop table nix;");
        migrate();
        project.writeTable(NAME, "cured");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "2 " + NAME);
    }
}
