package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No migration creates, alters, empties or drops the tables that the engine has for itself. */
@OnEveryDatabase
class OwnTablesTest {
    private static final String FIRST = "20260101_create_notes";
    private static final String SECOND = "20260102_touch_history";

    private final TestDatabase database;
    private final Project project;

    OwnTablesTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeMigration() {
        project.writeTable(FIRST, "notes");
    }

    private void write(String... up) {
        project.write(
                SECOND + ".sql",
                Stream.concat(Stream.of("-- migrate:up"), Stream.of(up)).toArray(String[]::new));
    }

    private AbstractThrowableAssert<?, ?> assertRefused() throws SQLException {
        return project.assertRefused(project::migrate)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(SECOND, "--table", "was not executed");
    }

    /** The current schema as SQL has it. */
    private String home() throws SQLException {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> "PUBLIC";
            case POSTGRESQL -> "public";
            case MARIADB -> project.query("select database()").get(0);
        };
    }

    private String quoted(String name) {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> '"' + name.toUpperCase(Locale.ROOT) + '"';
            case POSTGRESQL -> '"' + name + '"';
            case MARIADB -> '`' + name + '`';
        };
    }

    /** A name that only its case tells from another one, where there is such a thing. */
    private String otherCase() {
        return switch (database) {
            case H2_MEMORY, H2_FILE, POSTGRESQL -> "\"Migrations\"";
            case MARIADB -> "Migrations";
        };
    }

    /** The statement that makes unqualified names mean those of another schema. */
    private List<String> newSchema() throws SQLException {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> {
                project.execute("create schema elsewhere");
                yield List.of("elsewhere", "set schema elsewhere;");
            }
            case POSTGRESQL -> {
                project.execute("create schema elsewhere");
                yield List.of("elsewhere", "set search_path to elsewhere;");
            }
            case MARIADB -> {
                String name = database.fresh().url().replaceAll(".*/|\\?.*", "");
                yield List.of(name, "use " + name + ";");
            }
        };
    }

    @Test
    void aFileThatDoesIsRefusedBeforeAnythingIsRun() throws SQLException {
        for (String statement :
                List.of(
                        "create table if not exists migrations (id int);",
                        "alter table migrations add bird int;",
                        "drop table migrations;",
                        "truncate table migrations;",
                        "drop table if exists migrations_lock;",
                        "drop table " + quoted("migrations") + ";",
                        "drop table " + home() + "." + quoted("migrations") + ";",
                        "alter table notes rename to migrations;")) {
            write("create table tags (id int);", statement);
            assertRefused().hasMessageContaining("(line 3)");
        }
    }

    @Test
    void aStatementThatDropsItsSchemaIsRefusedBeforeAnythingIsRun() throws SQLException {
        List<String> statements =
                switch (database) {
                    case H2_MEMORY, H2_FILE ->
                            List.of("drop schema public cascade;", "drop all objects;");
                    case POSTGRESQL ->
                            List.of(
                                    "drop schema public cascade;",
                                    "drop schema if exists elsewhere, \"public\";");
                    case MARIADB ->
                            List.of(
                                    "drop database " + home() + ";",
                                    "drop schema if exists `" + home() + "`;");
                };
        for (String statement : statements) {
            write("create table tags (id int);", statement);
            project.assertRefused(project::migrate)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContainingAll(SECOND, "(line 3)", "was not executed");
        }
    }

    @Test
    void anotherSchemaMayBeDropped() throws SQLException {
        write("drop schema " + newSchema().get(0) + ";");

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
    }

    @Test
    void anotherCaseIsTheSameTableWhereTheDatabaseSaysSo() throws SQLException {
        write("drop table MIGRATIONS;");
        if (database == TestDatabase.MARIADB
                && project.query("select @@lower_case_table_names").equals(List.of("0"))) {
            write("create table MIGRATIONS (id int);");
            assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        } else {
            assertRefused();
        }
    }

    @Test
    void aTableThatOnlyItsCaseTellsFromItIsTheApplications() throws SQLException {
        write("create table " + otherCase() + " (id int);", "drop table " + otherCase() + ";");
        if (database == TestDatabase.MARIADB
                && !project.query("select @@lower_case_table_names").equals(List.of("0"))) {
            assertRefused();
        } else {
            assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void aTableOfThatNameInAnotherSchemaIsTheApplications() throws SQLException {
        List<String> schema = newSchema();
        write(
                "create table " + schema.get(0) + ".migrations (id int);",
                schema.get(1),
                "alter table migrations add bird int;",
                "drop table migrations;");

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertThat(project.status().applied()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theHistoryIsSeenFromAnotherSchemaToo() throws SQLException {
        List<String> schema = newSchema();
        write(schema.get(1), "drop table " + home() + ".migrations;");

        assertRefused();
    }

    @Test
    void aWayDownThatDoesIsRefusedBeforeAnythingIsUndone() throws SQLException {
        project.write(
                SECOND + ".sql",
                "-- migrate:up",
                "create table tags (id int);",
                "-- migrate:down",
                "drop table tags;",
                "drop table migrations;");
        project.migrate();

        project.assertRefused(project::rollback)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(SECOND, "--table", "(line 5)");
    }

    @Test
    void aJavaMigrationThatDoesIsStoppedThere() throws SQLException {
        project.writeJava(SECOND, "execute(em, \"drop table migrations\");", "");
        try (MigrationManager manager = project.open()) {
            assertThat(catchThrowable(manager::runMigrations))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(SECOND, "--table", "was not executed");
        }

        assertThat(project.status().applied()).containsExactly(FIRST);
        project.writeJava(SECOND, "execute(em, \"create table tags (id int)\");", "");
        assertThat(project.migrate()).containsExactly(SECOND);
    }

    @Test
    void aHookThatDoesIsStopped() throws SQLException {
        project.write("afterMigrate.sql", "drop table migrations;");

        assertThat(catchThrowable(project::migrate))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll("afterMigrate", "--table", "was not executed");
        assertThat(project.status().applied()).containsExactly(FIRST);
    }

    @Test
    void aDryRunAndAFreshStartRefuseItToo() throws SQLException {
        project.migrate();
        write("drop table migrations;");
        try (MigrationManager manager = project.open()) {
            project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything()))
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("--table");
            project.assertRefused(manager::fresh)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("--table");
        }
    }

    @Test
    void withAnotherTableTheUsualOneIsTheApplications() throws SQLException {
        write("create table migrations (id int);");
        try (MigrationManager manager = project.open(s -> s.withTable("history"))) {
            assertThat(manager.runMigrations()).containsExactly(FIRST, SECOND);
        }

        write("create table history (id int);");
        try (MigrationManager manager = project.open(s -> s.withTable("history"))) {
            assertThat(catchThrowable(manager::fresh))
                    .isInstanceOf(InvalidMigrationException.class);
            assertThat(manager.countApplied()).isEqualTo(2);
        }
    }
}
