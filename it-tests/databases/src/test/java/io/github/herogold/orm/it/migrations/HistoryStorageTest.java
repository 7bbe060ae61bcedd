package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of MariaDB has transactions and holds every text, whatever the defaults are. */
class HistoryStorageTest {
    private static final String OLD = "20260101_create_notes";
    private static final String NEW = "20260102_create_tags";
    private static final String STORAGE =
            "select concat(engine, ' ', table_collation) from information_schema.tables"
                    + " where table_schema = database() and table_name = 'migrations'";

    private final Project project;

    HistoryStorageTest(@TempDir Path directory) {
        project = new Project(TestDatabase.MARIADB.fresh(), directory);
    }

    private void assertSafe() throws SQLException {
        assertThat(project.query(STORAGE)).singleElement().asString().startsWith("InnoDB utf8mb4");
        assertThat(
                        project.query(
                                "select distinct character_set_name from"
                                        + " information_schema.columns where table_schema ="
                                        + " database() and table_name = 'migrations' and"
                                        + " character_set_name is not null"))
                .containsExactly("utf8mb4");
    }

    @Test
    void theDefaultEngineIsNotAsked() throws SQLException {
        Address address = project.address();
        String url = address.url() + (address.url().contains("?") ? "&" : "?");
        Project other =
                new Project(
                        new Address(
                                url + "sessionVariables=default_storage_engine=MyISAM",
                                address.user(),
                                address.password()),
                        project.directory());
        other.writeTable(OLD, "notes");

        assertThat(other.migrate()).containsExactly(OLD);
        assertSafe();
    }

    @Test
    void aWayDownInAnyScriptIsKeptOnALatinDatabase() throws SQLException {
        project.execute(
                "alter database "
                        + project.query("select database()").get(0)
                        + " character set latin1");
        project.write(
                OLD + ".sql",
                "-- migrate:up",
                "create table notes (id int);",
                "-- migrate:down",
                "drop table notes;",
                "drop table if exists `日本`;");

        assertThat(project.migrate()).containsExactly(OLD);
        assertThat(project.query("select way_down from migrations").get(0)).contains("日本");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine = MyISAM",
                "engine = Aria",
                "convert to character set latin1",
                "convert to character set utf8mb3"
            })
    void anExistingOneIsConvertedByTheNextRun(String change) throws SQLException {
        project.writeTable(OLD, "notes");
        project.migrate();
        project.execute("alter table migrations " + change);
        project.writeTable(NEW, "tags");

        try (MigrationManager manager = project.open()) {
            assertThat(manager.pretendMigrations(RunOptions.everything()).toString())
                    .containsPattern("alter table `[^`]+`\\.`migrations` engine = InnoDB");
            assertThat(manager.runMigrations()).containsExactly(NEW);
        }
        assertSafe();
        assertThat(project.state().history()).containsExactly("1 " + OLD, "2 " + NEW);
    }

    @Test
    void whatIsSafeIsLeftAlone() throws SQLException {
        project.writeTable(OLD, "notes");
        project.migrate();
        project.writeTable(NEW, "tags");

        try (MigrationManager manager = project.open()) {
            assertThat(manager.pretendMigrations(RunOptions.everything()).toString())
                    .doesNotContain("alter table");
        }
    }
}
