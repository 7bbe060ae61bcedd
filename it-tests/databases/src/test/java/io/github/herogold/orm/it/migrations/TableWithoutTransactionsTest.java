package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.Interruption;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Resolution;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of MariaDB that no rollback takes back are neither written twice nor taken for written. */
class TableWithoutTransactionsTest {
    private static final String NAME = "20260101_fill_notes";

    private final Project project;

    TableWithoutTransactionsTest(@TempDir Path directory) {
        project = new Project(TestDatabase.MARIADB.fresh(), directory);
    }

    private void write(String... statements) {
        project.write(NAME + ".sql", "-- migrate:up\n" + String.join(";\n", statements) + ";");
    }

    private void interruptIn(int statement) {
        Interruption.of(project, project, TestDatabase.MARIADB, statement);
    }

    private void assertInDoubt() throws SQLException {
        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "without transactions", "migrate:resolve " + NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MyISAM", "Aria", "MEMORY", "CSV"})
    void anInterruptedInsertIsRefusedUntilItIsSettled(String engine) throws SQLException {
        write(
                "create table notes (id int not null) engine = " + engine,
                "insert into notes values (1)");
        interruptIn(2);

        assertInDoubt();
        assertThat(project.query("select id from notes")).isEmpty();
        project.execute("insert into notes values (1)");
        try (MigrationManager manager = project.open()) {
            manager.resolve(NAME, Resolution.APPLIED);
            assertThat(manager.runMigrations()).isEmpty();
        }
    }

    @Test
    void anInsertThatFailsInTheMiddleIsNotRepeated() throws SQLException {
        write(
                "create table notes (id int primary key, other int) engine = MyISAM",
                "insert into notes (id) values (1), (2), (1)");

        assertThatThrownBy(project::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll("statement 2", "without transactions", "migrate:resolve");
        assertThat(project.query("select id from notes")).containsExactly("1", "2");
        assertInDoubt();
        assertThat(project.query("select id from notes")).containsExactly("1", "2");
    }

    @Test
    void whatWasInsertedBeforeIsNotRepeated() throws SQLException {
        write(
                "create table notes (id int) engine = MyISAM",
                "insert into notes values (1)",
                "insert into notes values (2)",
                "create table tags (id int)");
        interruptIn(4);

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select id from notes order by id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into view_of_notes values (1)", "insert into tags values (1)"})
    void aViewAndATriggerLeadToTheTable(String statement) throws SQLException {
        project.execute(
                "create table notes (id int) engine = MyISAM",
                "create table tags (id int) engine = InnoDB",
                "create view view_of_notes as select * from notes",
                "create trigger copies after insert on tags for each row"
                        + " insert into notes values (new.id)");
        write(statement);
        interruptIn(1);

        assertInDoubt();
    }

    @Test
    void aTableOfAnotherSchemaIsFoundToo() throws SQLException {
        String other = project.query("select database()").get(0) + "_other";
        project.execute(
                "create database " + other,
                "create table " + other + ".notes (id int) engine = MyISAM");
        write("insert into " + other + ".notes values (1)");
        interruptIn(1);

        assertInDoubt();
    }

    @Test
    void aJavaMigrationThatUsedTheConnectionIsRefusedToo() throws SQLException {
        project.execute("create table notes (id int) engine = MyISAM");
        project.writeJava(
                NAME,
                "em.runWithConnection((java.sql.Connection c) -> {"
                        + " try (var s = c.createStatement()) {"
                        + " s.execute(\"insert into notes values (1)\"); } });"
                        + " execute(em, \"insert into nix values (1)\");",
                "");

        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "no SQL statement");
        assertThat(project.query("select id from notes")).containsExactly("1");
    }

    @Test
    void rowsWithATransactionAreGoneOnWithAsEver() throws SQLException {
        project.execute("create table notes (id int) engine = MyISAM");
        write(
                "create table tags (id int) engine = InnoDB",
                "insert into tags values (1)",
                "create table other (id int)");
        interruptIn(3);

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select id from tags")).containsExactly("1");
    }
}
