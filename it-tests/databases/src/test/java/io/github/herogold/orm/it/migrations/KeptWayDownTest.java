package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a migration keeps its way down, for releases that lack the file. */
@OnEveryDatabase
class KeptWayDownTest {
    private static final String NAME = "20260101_create_notes";

    private final Project project;
    private final MigrationManager manager;

    KeptWayDownTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private String applied() {
        manager.runMigrations();
        return manager.getAppliedMigrations().get(0).getWayDown().orElse("none");
    }

    private void assertUndoneWithout(Path file) throws IOException, SQLException {
        Files.delete(file);
        assertThat(manager.rollback()).containsExactly(NAME);
        assertThat(project.state().history()).isEmpty();
        assertThat(project.state().schema().lines())
                .noneMatch(line -> line.matches("(?i)table notes"));
    }

    @Test
    void thatOfAnSqlFileIsUsedWithoutTheFile() throws IOException, SQLException {
        Path file =
                project.write(
                        NAME + ".sql",
                        "-- migrate:up",
                        "create table notes (body varchar(20));",
                        "-- migrate:down",
                        "delete from notes where body = 'a; b -- c';",
                        "drop table notes;");

        assertThat(applied()).contains("delete from notes where body = 'a; b -- c'");
        assertUndoneWithout(file);
    }

    @Test
    void soIsThatOfAJavaFileWhichExecutesPlainSql() throws IOException, SQLException {
        Path file =
                project.writeJava(
                        NAME,
                        "execute(em, \"create table notes (id int)\");",
                        "execute(em, \"delete from notes\");"
                                + "em.createNativeQuery(\"drop table notes\").executeUpdate();");

        assertThat(applied()).contains("delete from notes", "drop table notes");
        assertUndoneWithout(file);
    }

    @Test
    void aSectionWithoutATransactionIsKeptAsOne() throws IOException, SQLException {
        Path file =
                project.write(
                        NAME + ".sql",
                        "-- migrate:up",
                        "create table notes (id int);",
                        "-- migrate:down transaction:false",
                        "drop table notes;");

        assertThat(applied()).startsWith("-- migrate:down transaction:false");
        assertUndoneWithout(file);
    }

    @Test
    void aWayDownThatLooksBeforeItActsIsNotKept() throws IOException, SQLException {
        Path file =
                project.writeJava(
                        NAME,
                        "execute(em, \"create table notes (id int)\");",
                        "if (em.createNativeQuery(\"select 1\").getResultList().size() == 1)"
                                + " execute(em, \"drop table notes\");");

        assertThat(applied()).isEqualTo("none");
        Files.delete(file);
        project.writeTable("20260102_other", "other");
        project.assertRefused(manager::rollback)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "Bring the file back");
    }

    @Test
    void lookingForItExecutesNothing() throws SQLException {
        project.writeJava(
                NAME,
                "execute(em, \"create table notes (id int)\", \"insert into notes values (1)\");",
                "execute(em, \"drop table notes\");");

        manager.runMigrations();
        assertThat(project.query("select id from notes")).containsExactly("1");
    }

    @Test
    void noWayDownIsRemarkedOn() {
        project.write(NAME + ".sql", "-- migrate:up", "create table notes (id int);");

        assertThat(applied()).isEqualTo("none");
        assertThat(manager.status().entries().get(0).remarks())
                .containsExactly(Remark.IRREVERSIBLE);
        assertThat(manager.getAppliedMigrations())
                .extracting(MigrationRecord::getName)
                .containsExactly(NAME);
    }
}
