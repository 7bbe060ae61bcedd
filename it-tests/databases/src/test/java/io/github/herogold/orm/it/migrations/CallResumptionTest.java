package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.Interruption;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A call that only changed rows is taken back with its mark, and made again; one that committed has
 * left its mark, and is not.
 */
class CallResumptionTest {
    private static final String NAME = "20260101_fill_notes";
    private static final String KILL = "kill connection_id();";

    @TempDir private Path directory;

    private Project project(TestDatabase database, String call) throws SQLException {
        Project project = new Project(database.fresh(), directory);
        project.execute("create table notes (id int)");
        project.write(
                NAME + ".sql",
                "-- migrate:up\ninsert into notes values (0);\n"
                        + call
                        + ";\ninsert into notes values (2);\n");
        return project;
    }

    private Project calling(String body) throws SQLException {
        Project project = project(TestDatabase.MARIADB, "call fill()");
        define(project, body);
        return project;
    }

    private static void define(Project project, String body) throws SQLException {
        project.execute("create or replace procedure fill() begin " + body + " end");
    }

    private static void assertFilledOnce(Project project) throws SQLException {
        assertThat(project.query("select id from notes order by id"))
                .containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_FILE", "MARIADB"})
    void aCallThatWasInterruptedBeforeItIsMadeOnce(TestDatabase database) throws SQLException {
        Project project = project(database, "execute immediate 'insert into notes values (1)'");
        Interruption.of(project, project, database, 2);

        assertThat(project.migrate()).containsExactly(NAME);
        assertFilledOnce(project);
    }

    @Test
    void aCallWhoseRowsWereTakenBackIsMadeAgain() throws SQLException {
        Project project = calling("insert into notes values (1); " + KILL);
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        assertThat(project.query("select id from notes")).containsExactly("0");
        define(project, "insert into notes values (1);");

        assertThat(project.migrate()).containsExactly(NAME);
        assertFilledOnce(project);
    }

    @Test
    void aCallThatHasCommittedSomethingIsRefused() throws SQLException {
        Project project =
                calling("insert into notes values (1); create table other (id int); " + KILL);
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        define(project, "insert into notes values (1);");

        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "statement 2", "migrate:resolve " + NAME);
        assertThat(project.query("select id from notes order by id")).containsExactly("0", "1");
    }

    @Test
    void aCallThatFailsBehindACommitIsRefusedToo() throws SQLException {
        Project project =
                calling(
                        "insert into notes values (1); create table other (id int);"
                                + " insert into nix values (1);");
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);

        project.assertRefused(project::migrate).isInstanceOf(HistoryMismatchException.class);
        assertThat(project.query("select id from notes order by id")).containsExactly("0", "1");
    }

    @Test
    void aCallThatFailsAndHasCommittedNothingIsMadeAgain() throws SQLException {
        Project project = calling("insert into notes values (1); insert into nix values (1);");
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        define(project, "insert into notes values (1);");

        assertThat(project.migrate()).containsExactly(NAME);
        assertFilledOnce(project);
    }

    @Test
    void besideATableWithoutTransactionsACallIsRefused() throws SQLException {
        Project project = calling("insert into notes values (1); " + KILL);
        project.execute("create table tags (id int) engine = MyISAM");
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);

        project.assertRefused(project::migrate).isInstanceOf(HistoryMismatchException.class);
    }
}
