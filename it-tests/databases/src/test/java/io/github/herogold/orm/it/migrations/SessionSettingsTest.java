package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migration sets in its session ends with it, and is there again when it is resumed. */
@OnEveryDatabase
class SessionSettingsTest {
    private static final String FIRST = "20260101_first";
    private static final String SECOND = "20260102_second";

    private final TestDatabase database;
    private final Project project;

    SessionSettingsTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    private String set() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> "set @mark = 'set';";
            case POSTGRESQL -> "set herogold.mark = 'set';";
            case MARIADB -> "set @mark = 'set';";
        };
    }

    private String mark() {
        return database == TestDatabase.POSTGRESQL
                ? "coalesce(current_setting('herogold.mark', true), '')"
                : "coalesce(@mark, '')";
    }

    private void writeSetting(String transaction, String... more) {
        project.write(
                FIRST + ".sql",
                "-- migrate:up" + transaction,
                set(),
                "create table marks (mark varchar(20));",
                String.join("\n", more),
                "insert into marks values (" + mark() + ");");
    }

    private void writeReading() {
        project.write(
                SECOND + ".sql", "-- migrate:up", "insert into marks values (" + mark() + ");");
    }

    @Test
    void itDoesNotReachTheNextMigration() throws SQLException {
        writeSetting("");
        writeReading();

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertThat(project.query("select mark from marks")).containsExactlyInAnyOrder("set", "");
    }

    @Test
    void norWithoutATransaction() throws SQLException {
        writeSetting(" transaction:false");
        writeReading();

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertThat(project.query("select mark from marks")).containsExactlyInAnyOrder("set", "");
    }

    @Test
    void itIsSetAgainWhenTheMigrationIsGoneOnWith() throws SQLException {
        writeSetting(" transaction:false", "insert into nix values (1);");
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        writeSetting(" transaction:false", "insert into marks values ('mended');");

        assertThat(project.migrate()).containsExactly(FIRST);
        assertThat(project.query("select mark from marks"))
                .containsExactlyInAnyOrder("mended", "set");
    }

    @Test
    void aSearchPathDoesNotLeadTheRecordAstray() throws SQLException {
        Assumptions.assumeThat(database)
                .as("schemas in one database")
                .isNotEqualTo(TestDatabase.MARIADB);
        project.execute("create schema other");
        String set =
                database == TestDatabase.POSTGRESQL
                        ? "set search_path to other;"
                        : "set schema other;";
        project.write(FIRST + ".sql", "-- migrate:up", set, "create table here (id int);");
        project.writeTable(SECOND, "there");

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertThat(project.query("select count(*) from other.here")).containsExactly("0");
        assertThat(project.query("select count(*) from there")).containsExactly("0");
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "1 " + SECOND);
    }

    @Test
    void anotherDatabaseDoesNotLeadTheRecordAstray() throws SQLException {
        Assumptions.assumeThat(database)
                .as("databases that a session can change between")
                .isEqualTo(TestDatabase.MARIADB);
        String other = TestDatabase.MARIADB.fresh().url().replaceAll(".*/|\\?.*", "");
        project.write(
                FIRST + ".sql",
                "-- migrate:up",
                "use " + other + ";",
                "create table here (id int);");
        project.writeTable(SECOND, "there");

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertThat(project.query("select count(*) from " + other + ".here")).containsExactly("0");
        assertThat(project.query("select count(*) from there")).containsExactly("0");
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "1 " + SECOND);
    }
}
