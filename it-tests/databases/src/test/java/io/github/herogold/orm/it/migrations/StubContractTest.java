package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationException;
import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationFile.Format;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for a new migration runs as it is, up and down. */
@OnEveryDatabase
class StubContractTest {
    private final TestDatabase database;
    private final Path directory;
    private final Project project;

    StubContractTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        this.directory = directory;
        project = new Project(database.fresh(), directory);
    }

    @ParameterizedTest
    @EnumSource
    void aTableAndAColumnComeAndGo(Format format) throws SQLException {
        State before = project.state();
        MigrationFile.create("create_books_table", directory, format);
        project.migrate();
        State created = project.state();
        MigrationFile.create("add_title_to_books", directory, format);
        project.migrate();

        assertThat(project.state().schema().lines())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith("table books: column id "))
                .anyMatch(line -> line.startsWith("table books: column created_at "))
                .anyMatch(line -> line.startsWith("table books: column updated_at "))
                .anyMatch(line -> line.startsWith("table books: column title "));

        project.rollback();
        assertThat(project.state().schema()).isEqualTo(created.schema());
        project.rollback();
        assertThat(project.state().schema()).isEqualTo(before.schema());
    }

    @Test
    void javaAndSqlCreateTheSameTable() throws SQLException {
        MigrationFile.create("create_books_table", directory, Format.JAVA);
        project.migrate();
        Path other = directory.resolve("sql");
        MigrationFile.create("create_books_table", other, Format.SQL);
        Project inSql = new Project(database.fresh(), other);
        inSql.migrate();

        assertThat(project.state().catalogue()).isEqualTo(inSql.state().catalogue());
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseMakesTheIdsOfTheTable(Format format) throws SQLException {
        MigrationFile.create("create_books_table", directory, format);
        project.migrate();
        String insert =
                "insert into books (created_at, updated_at)"
                        + " values (current_timestamp, current_timestamp)";

        project.execute(insert, insert);

        assertThat(project.query("select id from books order by id")).containsExactly("1", "2");
    }

    @Test
    void anIndexAndTheTimesComeAndGo() throws SQLException {
        project.execute("create table books (title varchar(255))");
        project.execute("insert into books values ('Emma')");
        State before = project.state();
        MigrationFile.create("add_title_index_to_books", directory, Format.SQL);
        MigrationFile.create("add_timestamps_to_books", directory, Format.SQL);
        project.migrate();

        assertThat(project.query("select title from books where created_at <= updated_at"))
                .containsExactly("Emma");
        assertThat(project.state().schema().lines())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.contains("books_title_index"));

        project.rollback();
        assertThat(project.state().schema()).isEqualTo(before.schema());
    }

    @ParameterizedTest
    @EnumSource
    void aTableGoesForGood(Format format) throws SQLException {
        project.execute("create table books (id int)");
        MigrationFile.create("drop_books_table", directory, format);
        List<String> applied = project.migrate();

        assertThat(applied).hasSize(1);
        assertThat(project.state().schema().lines()).noneMatch(line -> line.contains("books"));
        assertThatThrownBy(project::rollback)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(applied.get(0));
    }

    @Test
    void anEmptyJavaStubRuns() throws SQLException {
        Path file = MigrationFile.create("tidy_up", directory);
        String name = file.getFileName().toString().replace(".java", "");

        assertThat(project.migrate()).containsExactly(name);
        assertThat(project.rollback()).containsExactly(name);
        assertThat(project.state().history()).isEmpty();
    }
}
