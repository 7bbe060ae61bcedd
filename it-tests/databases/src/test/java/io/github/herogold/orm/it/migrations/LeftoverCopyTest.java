package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.Interruption;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 left behind of {@code alter table} is dropped, and no table of the user. */
class LeftoverCopyTest {
    private static final String NAME = "20260101_alter_orders";
    private static final String MINE = "orders_copy_2024_01";

    private final Project project;

    LeftoverCopyTest(@TempDir Path directory) {
        project = new Project(TestDatabase.H2_FILE.fresh(), directory);
    }

    @BeforeEach
    void createTables() throws SQLException {
        project.execute(
                "create table orders (id int)",
                "create table " + MINE + " (id int)",
                "insert into " + MINE + " values (1)");
        project.write(
                NAME + ".sql",
                "-- migrate:up",
                "alter table orders add column note varchar(9);",
                "-- migrate:down",
                "alter table orders drop column note;");
    }

    private void interrupt() {
        Interruption.of(project, project, TestDatabase.H2_FILE, 1);
    }

    private void assertGoneOnWith() throws SQLException {
        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select note from orders")).isEmpty();
    }

    @Test
    void aTableThatWasThereBeforeStays() throws SQLException {
        interrupt();

        assertGoneOnWith();
        assertThat(project.query("select id from " + MINE)).containsExactly("1");
    }

    @Test
    void aTableThatSomebodyMadeMeanwhileStays() throws SQLException {
        interrupt();
        project.execute("create table orders_copy_2024_2 as select 2 as id");

        assertGoneOnWith();
        assertThat(project.query("select id from orders_copy_2024_2")).containsExactly("2");
    }

    @Test
    void aCopyThatBearsTheNumberOfTheInterruptedSessionIsDropped() throws SQLException {
        interrupt();
        String copy =
                "orders_copy_" + project.query("select remains from migrations").get(0) + "_0";
        project.execute("create table " + copy + " (id int)");

        assertGoneOnWith();
        assertThat(tablesLike(copy)).isEmpty();
        assertThat(project.query("select id from " + MINE)).containsExactly("1");
    }

    @Test
    void nothingIsDroppedWhereATableBoreThatNumberBefore() throws SQLException {
        List<String> mine =
                IntStream.range(0, 200).mapToObj(number -> "orders_copy_" + number + "_0").toList();
        for (String table : mine) {
            project.execute("create table " + table + " (id int)");
        }
        interrupt();

        assertGoneOnWith();
        assertThat(tablesLike("orders_copy_%_0")).hasSameSizeAs(mine);
    }

    @Test
    void theNoteOfAnEarlierReleaseIsRefusedAndNothingIsDropped() throws SQLException {
        interrupt();
        project.execute(
                "update migrations set format_version = 1, observer = null, remains = null");

        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "statement 1", "migrate:resolve");
        assertThat(project.query("select id from " + MINE)).containsExactly("1");
    }

    private List<String> tablesLike(String pattern) throws SQLException {
        return project.query(
                "select table_name from information_schema.tables where lower(table_name) like '"
                        + pattern
                        + "'");
    }
}
