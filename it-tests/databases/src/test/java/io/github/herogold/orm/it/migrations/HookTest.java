package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.RunOptions;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class HookTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";

    private final TestDatabase database;
    private final Project project;

    HookTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeTwoMigrationsAndALog() throws SQLException {
        project.execute("create table log (line varchar(100), migrations int)");
        project.writeTable(A, "a");
        project.writeTable(B, "b");
    }

    private void hook(String name) {
        project.write(
                name + ".sql",
                "-- what ran; a comment",
                "insert into log select '" + name + "', count(*) from migrations;");
    }

    private void allHooks() {
        Stream.of("Migrate", "Rollback")
                .flatMap(
                        run ->
                                Stream.of("before", "beforeEach", "afterEach", "after")
                                        .map(m -> m + run))
                .forEach(this::hook);
    }

    private List<String> log() throws SQLException {
        return project.query("select line from log order by line");
    }

    private List<String> logOf(String hook) throws SQLException {
        return project.query(
                "select migrations from log where line = '" + hook + "' order by migrations");
    }

    private MigrationFailedException failing() {
        return catchThrowableOfType(MigrationFailedException.class, project::migrate);
    }

    @Test
    void theyRunAroundTheRunAndAroundEachMigration() throws SQLException {
        allHooks();

        project.migrate();

        assertThat(log())
                .containsExactly(
                        "afterEachMigrate",
                        "afterEachMigrate",
                        "afterMigrate",
                        "beforeEachMigrate",
                        "beforeEachMigrate",
                        "beforeMigrate");
        assertThat(logOf("beforeMigrate")).containsExactly("0");
        assertThat(logOf("beforeEachMigrate")).containsExactly("0", "1");
        assertThat(logOf("afterEachMigrate")).containsExactly("1", "2");
        assertThat(logOf("afterMigrate")).containsExactly("2");
    }

    @Test
    void theWayBackHasItsOwn() throws SQLException {
        allHooks();
        project.migrate();
        project.execute("delete from log");

        project.rollback();

        assertThat(logOf("beforeRollback")).containsExactly("2");
        assertThat(logOf("beforeEachRollback")).containsExactly("1", "2");
        assertThat(logOf("afterEachRollback")).containsExactly("0", "1");
        assertThat(logOf("afterRollback")).containsExactly("0");
        assertThat(log()).hasSize(6);
    }

    @Test
    void whereNothingRunsTheyDoNotEither() throws SQLException {
        project.migrate();
        allHooks();

        project.migrate();

        assertThat(log()).isEmpty();
    }

    @Test
    void theyAreNotRecordedAndMayChange() throws SQLException {
        hook("beforeMigrate");
        project.migrate();
        project.write("beforeMigrate.sql", "insert into log values ('changed', 0);");
        project.writeTable("20260103_c", "c");

        assertThat(project.migrate()).containsExactly("20260103_c");
        assertThat(log()).containsExactly("beforeMigrate", "changed");
        assertThat(project.state().history()).containsExactly("1 " + A, "1 " + B, "2 20260103_c");
    }

    @Test
    void oneThatFailsBeforeTheRunEndsIt() throws SQLException {
        project.write(
                "beforeMigrate.sql", "insert into log values ('x', 0);", "", "drop table nix;");

        assertThat(failing())
                .hasMessageContainingAll(
                        project.directory().resolve("beforeMigrate.sql") + " failed",
                        "statement 2 (line 3): drop table nix",
                        " says: ",
                        "No migration was run.");
        assertThat(failing().migration()).isEqualTo("beforeMigrate.sql");
        assertThat(project.status().pending()).containsExactly(A, B);
    }

    @Test
    void oneThatFailsAfterTheRunLeavesWhatItDid() {
        project.write("afterMigrate.sql", "drop table nix;");

        MigrationFailedException failure = failing();

        assertThat(failure).hasMessageContainingAll("What the run has done stays.", A + ", " + B);
        assertThat(failure.done()).containsExactly(A, B);
        assertThat(project.status().pending()).isEmpty();
    }

    @Test
    void oneThatFailsAfterAMigrationTakesItAlongWhereThatIsPossible() {
        project.write("afterEachMigrate.sql", "drop table nix;");

        MigrationFailedException failure = failing();

        assertThat(failure.migration()).isEqualTo(A);
        assertThat(failure).hasMessageContaining("afterEachMigrate.sql failed, a hook of " + A);
        if (database == TestDatabase.POSTGRESQL) {
            assertThat(failure).hasMessageContaining(A + " was rolled back");
            assertThat(project.status().pending()).containsExactly(A, B);
        } else {
            assertThat(failure).hasMessageContaining("after " + A + ", which stays done");
            assertThat(project.status().pending()).containsExactly(B);
        }
    }

    @Test
    void whatOneSetsInASessionEndsWithIt() throws SQLException {
        assumeTrue(database == TestDatabase.POSTGRESQL, "it sets what only PostgreSQL has");
        project.execute("create schema other");
        project.write("beforeMigrate.sql", "set search_path = other;");

        project.migrate();

        assertThat(project.query("select count(*) from public.a")).containsExactly("0");
    }

    @Test
    void theDryRunShowsThemInPlace() throws SQLException {
        allHooks();
        try (MigrationManager manager = project.open()) {
            List<MigrationScript> scripts = manager.pretendMigrations(RunOptions.everything());
            assertThat(log()).isEmpty();

            project.execute(
                    scripts.stream()
                            .flatMap(script -> script.statements().stream())
                            .toArray(String[]::new));

            assertThat(scripts.get(0).name()).isEqualTo("beforeMigrate.sql");
            assertThat(manager.status().applied()).containsExactly(A, B);
            assertThat(logOf("afterEachMigrate")).containsExactly("1", "2");
            assertThat(logOf("afterMigrate")).containsExactly("2");
            project.execute("delete from log");
            project.execute(
                    manager.pretendRollback(1).stream()
                            .flatMap(script -> script.statements().stream())
                            .toArray(String[]::new));
            assertThat(logOf("beforeEachRollback")).containsExactly("1", "2");
            assertThat(manager.status().applied()).isEmpty();
        }
    }

    @Test
    void aFolderOfTheClassPathMayHaveThem(@TempDir Path root) throws Exception {
        Path folder = Files.createDirectories(root.resolve("db"));
        Files.writeString(folder.resolve(A + ".sql"), "-- migrate:up\ncreate table c (id int);");
        Files.writeString(folder.resolve("afterMigrate.sql"), "insert into log values ('x', 0);");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()});
                MigrationManager manager =
                        MigrationManager.open(
                                project.database()
                                        .withSource(MigrationSource.classPath("db", loader)))) {
            assertThat(manager.runMigrations()).containsExactly(A);
        }
        assertThat(log()).containsExactly("x");
    }
}
