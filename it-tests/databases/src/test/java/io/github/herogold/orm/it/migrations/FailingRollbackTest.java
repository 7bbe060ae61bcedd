package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FailingRollbackTest {
    private static final String FIRST = "20260101_first";
    private static final String SECOND = "20260102_second";
    private static final String THIRD = "20260103_third";

    private final TestDatabase database;
    private final Project project;

    FailingRollbackTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        project.writeTable(FIRST, "one");
        project.writeTable(THIRD, "three");
    }

    private void writeSecond(String... down) {
        project.write(
                SECOND + ".sql",
                "-- migrate:up\ncreate table two (id int);",
                String.join("\n", down));
    }

    @Test
    void aDownThatFailsKeepsItsRecordAndLaterOnesStayUndone() throws SQLException {
        writeSecond("-- migrate:down", "drop table two;", "drop table nix;");
        project.migrate();
        State before = project.state();

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, project::rollback);

        assertThat(failure)
                .hasMessageContainingAll(
                        SECOND + " failed while it was undone",
                        "statement 2 (line 5): drop table nix",
                        "Done before it in this run: " + THIRD);
        assertThat(failure.migration()).isEqualTo(SECOND);
        assertThat(failure.done()).containsExactly(THIRD);
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "1 " + SECOND);
        assertThat(project.state().schema().equals(before.schema().without("three")))
                .isEqualTo(database == TestDatabase.POSTGRESQL);
    }

    @Test
    void afterTheCureTheRollbackGoesOn() throws SQLException {
        State empty = project.state();
        writeSecond("-- migrate:down", "drop table nix;");
        project.migrate();
        assertThatThrownBy(project::rollback).isInstanceOf(MigrationFailedException.class);
        writeSecond("-- migrate:down", "drop table two;");

        assertThat(project.rollback()).containsExactly(SECOND, FIRST);
        assertThat(project.state().schema()).isEqualTo(empty.schema());
    }

    @Test
    void whatHasNoWayBackStopsARollbackBeforeItStarts() throws SQLException {
        writeSecond();
        project.migrate();

        project.assertRefused(project::rollback)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(SECOND, "-- migrate:down", "nothing was undone");
    }

    @Test
    void soDoesAFileThatNoLongerCompiles() throws SQLException {
        writeSecond("-- migrate:down", "drop table two;");
        project.migrate();
        project.write(SECOND + ".sql", "-- migrate:up", "drop table 'x");

        project.assertRefused(project::rollback)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(SECOND + ".sql", "line 2");
    }

    @Test
    void aLaterBatchCanBeUndoneAlthoughAnEarlierOneCannot() throws SQLException {
        writeSecond();
        try (MigrationManager manager = project.open()) {
            manager.runMigrations(SECOND);
            manager.runMigrations();

            assertThat(manager.rollback()).containsExactly(THIRD);
        }
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "1 " + SECOND);
    }
}
