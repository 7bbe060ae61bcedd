package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class PretendTest {
    private static final String A = "20260101_create_books";
    private static final String B = "20260102_add_title";

    private final TestDatabase database;
    private final Path directory;
    private final Project project;
    private final MigrationManager manager;

    PretendTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        this.directory = directory;
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void writeTwo() {
        project.writeJava(
                A,
                "execute(em, \"create table books (\" + baseModelColumns(em) + \")\");",
                "em.createNativeQuery(\"drop table books\").executeUpdate();");
        project.write(
                B + ".sql",
                "-- migrate:up",
                "alter table books add column title varchar(20) default 'a;b';",
                "create index books_title on books (title);",
                "-- migrate:down",
                "alter table books drop column title;");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private List<MigrationScript> pretended() {
        return manager.pretendMigrations(RunOptions.everything());
    }

    private void executeByHand(List<MigrationScript> scripts) throws SQLException {
        project.execute(
                scripts.stream()
                        .flatMap(script -> script.statements().stream())
                        .toArray(String[]::new));
    }

    @Test
    void itChangesNothing() throws SQLException {
        State before = project.state();

        assertThat(pretended())
                .extracting(script -> script.direction() + " " + script.name())
                .containsExactly("UP " + A, "UP " + B);
        assertThat(project.state()).isEqualTo(before);
        assertThat(manager.status().pending()).containsExactly(A, B);
    }

    @Test
    void itPrintsNothing() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed));
        try {
            assertThat(pretended()).hasSize(2);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.size()).isZero();
    }

    @Test
    void runByHandItsScriptsDoWhatTheRunDoes() throws SQLException {
        Project run = new Project(database.fresh(), directory);
        run.migrate();

        executeByHand(pretended());

        assertThat(project.state().schema()).isEqualTo(run.state().schema());
        assertThat(project.state().history()).isEqualTo(run.state().history());
        assertThat(manager.status().applied()).containsExactly(A, B);
        assertThat(manager.status().pending()).isEmpty();
        assertThat(manager.rollback()).containsExactly(B, A);
    }

    @Test
    void theScriptsOfARollbackDoWhatTheRollbackDoes() throws SQLException {
        manager.runMigrations();
        State before = project.state();

        List<MigrationScript> scripts = manager.pretendRollback(1);
        assertThat(scripts)
                .extracting(script -> script.direction() + " " + script.name())
                .containsExactly(Direction.DOWN + " " + B, Direction.DOWN + " " + A);
        assertThat(project.state()).isEqualTo(before);

        executeByHand(scripts);
        assertThat(project.state().schema().lines()).isEmpty();
        assertThat(manager.status().pending()).containsExactly(A, B);
    }

    @Test
    void theHistoryTableIsCreatedByTheFirstScriptOnlyWhereThereIsNone() {
        assertThat(pretended().get(0).statements().get(0))
                .startsWith("create table")
                .containsIgnoringCase("migrations");
        assertThat(pretended().get(1).statements()).hasSize(3);

        manager.runMigrations(A);

        assertThat(pretended()).singleElement().extracting(MigrationScript::name).isEqualTo(B);
        assertThat(pretended().get(0).statements()).hasSize(3);
    }

    @Test
    void targetsAndBatchesAreThoseOfTheRun() throws SQLException {
        assertThat(manager.pretendMigrations(RunOptions.everything().upTo(A))).hasSize(1);

        executeByHand(manager.pretendMigrations(RunOptions.everything().stepwise()));

        assertThat(project.state().history()).containsExactly("1 " + A, "2 " + B);
    }

    @Test
    void readingIsAllowedAndJavaOnTheConnectionIsNotRun() throws SQLException {
        manager.runMigrations();
        project.writeJava(
                "20260103_fill",
                """
                Object count = em.createNativeQuery("select count(*) from books").getSingleResult();
                em.createNativeQuery("delete from books where id > " + count).executeUpdate();
                em.runWithConnection((java.sql.Connection c) -> c.createStatement().execute("drop table books"));
                """,
                "");
        State before = project.state();

        List<String> statements = pretended().get(0).statements();

        assertThat(statements).startsWith("delete from books where id > 0").hasSize(3);
        assertThat(statements.get(1)).startsWith("--").contains("not shown");
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void itSaysWhereAnotherSessionBegins() {
        String setting =
                switch (database) {
                    case POSTGRESQL -> "set search_path to pg_catalog;";
                    case MARIADB -> "set foreign_key_checks = 0;";
                    default -> "set lock_timeout 5000;";
                };
        project.write("20260102_02_set.sql", "-- migrate:up", setting);
        project.writeTable("20260102_03_next", "next");

        List<MigrationScript> scripts = pretended();

        assertThat(scripts.get(2).text()).startsWith("-- 20260102_02_set");
        assertThat(scripts.get(3).text())
                .startsWith(
                        "-- What 20260102_02_set sets in its session ends with it: go on in a new"
                                + " one.\n-- 20260102_03_next\n");
    }
}
