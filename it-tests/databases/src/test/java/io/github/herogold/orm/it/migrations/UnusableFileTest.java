package io.github.herogold.orm.it.migrations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One file that cannot be used stops a run before it starts. */
@OnEveryDatabase
class UnusableFileTest {
    private static final String GOOD = "20260101_good";
    private static final String BAD = "20260215_bad";

    private final TestDatabase database;
    private final Project project;

    UnusableFileTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        project.writeTable(GOOD, "good");
    }

    /** A file and what must be said about it. */
    record Unusable(String suffix, String text, List<String> message) {
        static Unusable sql(String text, String... message) {
            return new Unusable(".sql", text, List.of(message));
        }

        static Unusable java(String text, String... message) {
            return new Unusable(
                    ".java",
                    "import io.github.herogold.orm.migrations.*;\n"
                            + "import jakarta.persistence.*;\n"
                            + text,
                    List.of(message));
        }

        @Override
        public String toString() {
            return suffix + ": " + message;
        }
    }

    private static String migration(String member) {
        return "class A extends Migration { %s\n".formatted(member)
                + "public void up(EntityManager em) {} public void down(EntityManager em) {} }";
    }

    static Stream<Unusable> files() {
        return Stream.of(
                Unusable.java("class A extends Migration {\nint i = \"\";\n}", "line 4: incompat"),
                Unusable.java("class A {}", "holds no migration"),
                Unusable.java(migration("") + " class B extends A {}", "several migrations: A, B"),
                Unusable.java(migration("A() { throw new Error(\"x\"); }"), "constructor", "x"),
                Unusable.java(migration("static int i = 1 / (4 - 4);"), "ArithmeticException"),
                Unusable.java(
                        migration("public String name() { return \"x\"; }"), "calls itself x"),
                Unusable.sql("create table a (id int);", "no sections"),
                Unusable.sql("-- migrate:up\na;\n-- migrate:up\nb;", "two", "lines 1 and 3"),
                Unusable.sql("-- migrate:up\n-- later\n", "nothing in"),
                Unusable.sql("a;\n-- migrate:up\nb;", "before its first section"),
                Unusable.sql("-- migrate:up\na;\n-- migrate:dwon\nb;", "migrate:dwon", "is no"),
                Unusable.sql("-- migrate:up quickly\na;", "quickly", "is no option"),
                Unusable.sql(
                        "-- migrate:up\na;\ninsert into b values ('x);", "line 3", "never ends"),
                Unusable.sql(
                        "-- migrate:up\ncreate table a (id int);\ncommit;", "line 3", "commit"),
                Unusable.sql("-- migrate:up\nbegin;\na;", "line 2", "begin"),
                Unusable.sql("-- migrate:up\na;\nrollback;", "line 3", "rollback"));
    }

    private void assertNothingRuns(String... message) throws SQLException {
        project.assertRefused(project::migrate)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(message);
        assertThat(project.state().hasHistoryTable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRunStopsBeforeItStarts(Unusable file) throws SQLException {
        Path path = project.write(BAD + file.suffix(), file.text());

        assertNothingRuns(file.message().toArray(String[]::new));
        assertNothingRuns(path.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d", "\\copy good from x", "copy good from stdin;\n1\n\\."})
    void commandsOfPsqlAreRefusedWithTheirLine(String command) throws SQLException {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        project.write(BAD + ".sql", "-- migrate:up", "create table a (id int);", command);

        assertNothingRuns(BAD + ".sql", "line 3", "psql");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException, SQLException {
        Files.write(
                project.directory().resolve(BAD + ".sql"),
                "-- migrate:up\ninsert into good values ('\u00e4');".getBytes(ISO_8859_1));

        assertNothingRuns(BAD + ".sql", "UTF-8");
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws SQLException {
        project.writeTable(BAD, "bad");
        project.writeJava(BAD, "", "");

        assertNothingRuns(BAD + ".sql", BAD + ".java", "Rename one");
        project.assertRefused(project::status).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws SQLException {
        project.writeTable(BAD, "bad");
        project.writeTable("20260215_Bad", "worse");

        assertNothingRuns(BAD + ".sql", "20260215_Bad.sql", "case only", "Rename one");
        project.assertRefused(project::status).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void whatIsNoFileButIsCalledLikeOneIsRefused() throws IOException, SQLException {
        Files.createDirectory(project.directory().resolve(BAD + ".sql"));

        assertNothingRuns(BAD + ".sql is a directory");
        project.assertRefused(project::status).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void aFileWithoutAProperNameIsRefused() throws SQLException {
        project.writeTable("create_bad", "bad");

        assertNothingRuns("create_bad.sql", "Rename it", "YYYYMMDD_name");
        project.assertRefused(project::status).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void statusAndARunThatEndsBeforeItDoNotMind() throws SQLException {
        project.write(BAD + ".sql", "no sections");

        assertThat(project.status().pending()).containsExactly(GOOD, BAD);
        try (MigrationManager manager = project.open()) {
            assertThat(manager.runMigrations(GOOD)).containsExactly(GOOD);
            project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything()))
                    .hasMessageContaining(BAD + ".sql");
        }
    }
}
