package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted of a migration with a great many statements does not grow with their number. */
@OnEveryDatabase
class ManyStatementsTest {
    private static final String NAME = "20260215_many";
    private static final int MANY = 300;

    private final Project project;
    private final List<String> lines = new ArrayList<>();

    ManyStatementsTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void failAfterMany() throws SQLException {
        project.execute("create table notes (id int)");
        lines.add("-- migrate:up transaction:false");
        for (int i = 1; i <= MANY; i++) {
            lines.add("insert into notes values (" + i + ");");
        }
        lines.add("insert into nowhere values (1);");
        write();
        assertThatThrownBy(project::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("The " + MANY + " statements before it stay done");
    }

    private void write() {
        project.write(NAME + ".sql", lines.toArray(String[]::new));
    }

    @Test
    void itsRecordStaysSmall() throws SQLException {
        assertThat(project.query("select char_length(statement_hashes) from migrations"))
                .singleElement()
                .satisfies(length -> assertThat(Integer.parseInt(length)).isLessThan(1_000));
    }

    @Test
    void itIsGoneOnWithBehindTheLast() throws SQLException {
        lines.set(MANY + 1, "insert into notes values (0);");
        write();

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select count(*) from notes"))
                .containsExactly(String.valueOf(MANY + 1));
    }

    @Test
    void aChangeNearTheEndIsNamed() {
        lines.set(MANY - 5, "insert into notes values (-1);");
        write();

        assertThatThrownBy(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(
                        "statement " + (MANY - 5) + ", which is another one", "values (-1)");
    }

    @Test
    void anEarlierOneIsFoundAllTheSame() {
        lines.set(7, "insert into notes values (-1);");
        write();

        assertThatThrownBy(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "that or one before it is another one by now");
    }
}
