package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.RunOptions;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration leads its session into another schema by something that does not look like it, and a
 * history is there, too.
 */
@OnEveryDatabase
class AstrayTest {
    private static final String FIRST = "20260101_first";
    private static final String SECOND = "20260102_second";

    private final TestDatabase database;
    private final Project project;
    private final Path directory;
    private String other = "other";

    AstrayTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        this.directory = directory;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void migrateTheOtherSchema() throws SQLException {
        if (database == TestDatabase.MARIADB) {
            other = TestDatabase.MARIADB.fresh().url().replaceAll(".*/|\\?.*", "");
        } else {
            project.execute("create schema " + other);
        }
        project.writeTable("20250101_elsewhere", "elsewhere");
        String schema =
                database == TestDatabase.POSTGRESQL || database == TestDatabase.MARIADB
                        ? other
                        : "OTHER";
        try (MigrationManager manager = project.open(s -> s.withSchema(schema))) {
            manager.runMigrations();
        }
        assertThat(directory.resolve("20250101_elsewhere.sql").toFile().delete()).isTrue();
    }

    /** Statements that lead away, as SQL. */
    private List<String> leading() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> List.of("execute immediate 'set schema other'");
            case POSTGRESQL ->
                    List.of(
                            "select set_config('search_path', 'other', false)",
                            "do $$ begin execute 'set search_path to other'; end $$");
            case MARIADB -> List.of("execute immediate 'use " + other + "'");
        };
    }

    private void write(String leading, String transaction, String... last) {
        project.write(
                FIRST + ".sql",
                "-- migrate:up" + transaction,
                leading + ";",
                "create table here (id int);",
                String.join("\n", last),
                "-- migrate:down" + transaction,
                leading + ";",
                "drop table here;");
        project.writeTable(SECOND, "there");
    }

    private void assertBothAreAtHome() throws SQLException {
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "1 " + SECOND);
        assertThat(project.query("select count(*) from there")).containsExactly("0");
        assertThat(project.query("select count(*) from " + other + ".here")).containsExactly("0");
        assertThat(project.query("select name from " + other + ".migrations"))
                .containsExactly("20250101_elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " transaction:false"})
    void theRecordsAndTheNextMigrationStayAtHome(String transaction) throws SQLException {
        for (String leading : leading()) {
            write(leading, transaction);
            try (MigrationManager manager = project.open()) {
                assertThat(manager.runMigrations()).containsExactly(FIRST, SECOND);
                assertBothAreAtHome();
                assertThat(manager.getAppliedMigrations())
                        .extracting(MigrationRecord::getName)
                        .containsExactly(FIRST, SECOND);
                assertThat(manager.runMigrations()).isEmpty();
                assertThat(manager.rollback()).containsExactly(SECOND, FIRST);
                assertThat(project.state().history()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " transaction:false"})
    void soTheyDoOnConnectionsOfAnApplication(String transaction) throws SQLException {
        assumeThat(database == TestDatabase.POSTGRESQL && !transaction.isEmpty())
                .as("without a transaction such a statement is refused there: LentSessionTest")
                .isFalse();
        for (String leading : leading()) {
            write(leading, transaction);
            try (EntityManagerFactory factory =
                            ApplicationUnit.of(project.address(), MigrationRecord.class)
                                    .createEntityManagerFactory();
                    MigrationManager manager = new MigrationManager(factory, directory)) {
                assertThat(manager.runMigrations()).containsExactly(FIRST, SECOND);
                assertBothAreAtHome();
                assertThat(manager.getAppliedMigrations()).hasSize(2);
                assertThat(manager.rollback()).containsExactly(SECOND, FIRST);
            }
        }
    }

    @Test
    void javaMayLeadAwayByTheConnection() throws SQLException {
        String set =
                database == TestDatabase.MARIADB
                        ? "c.setCatalog(\"" + other + "\")"
                        : "c.setSchema(\"" + (isH2() ? "OTHER" : other) + "\")";
        project.writeJava(
                FIRST,
                "em.runWithConnection((java.sql.Connection c) -> "
                        + set
                        + "); execute(em, \"create table here (id int)\");",
                "");
        project.writeTable(SECOND, "there");

        assertThat(project.migrate()).containsExactly(FIRST, SECOND);
        assertBothAreAtHome();
    }

    private boolean isH2() {
        return database == TestDatabase.H2_FILE || database == TestDatabase.H2_MEMORY;
    }

    @Test
    void oneThatFailsAbroadIsGoneOnWithAtHome() throws SQLException {
        for (String leading : leading()) {
            project.execute("drop table if exists " + other + ".here");
            write(leading, " transaction:false", "insert into nix values (1);");
            try (MigrationManager manager = project.open()) {
                assertThatThrownBy(manager::runMigrations)
                        .isInstanceOf(MigrationFailedException.class);
                project.execute("create table " + other + ".nix (id int)");
                manager.resolve(FIRST, Resolution.APPLIED);
                assertThat(manager.runMigrations()).containsExactly(SECOND);
            }
            assertThat(project.state().history()).containsExactly("1 " + FIRST, "2 " + SECOND);
            project.execute(
                    "delete from migrations", "drop table there", "drop table " + other + ".nix");
        }
    }

    @Test
    void aHookMayLeadAwayToo() throws SQLException {
        for (String leading : leading()) {
            project.write("beforeMigrate.sql", leading + ";");
            project.write("afterEachMigrate.sql", leading + ";");
            project.writeTable(FIRST, "here");
            project.writeTable(SECOND, "there");
            try (MigrationManager manager = project.open()) {
                assertThat(manager.runMigrations()).containsExactly(FIRST, SECOND);
                assertThat(project.query("select count(*) from here")).containsExactly("0");
                assertThat(project.query("select count(*) from there")).containsExactly("0");
                assertThat(manager.rollback()).containsExactly(SECOND, FIRST);
            }
        }
    }

    @Test
    void whatADryRunPrintsNamesTheSchema() {
        write(leading().get(0), "");
        try (MigrationManager manager = project.open()) {
            String script = manager.pretendMigrations(RunOptions.everything()).get(0).text();
            assertThat(script)
                    .containsPattern("(?i)[\"`]\\.[\"`]migrations[\"`] \\(")
                    .doesNotContain(" migrations (");
        }
    }
}
