package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Resolution;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session held, and no text brings back, is missed when a migration is resumed. */
@OnEveryDatabase
class LostSessionTest {
    private static final String NAME = "20260101_split_notes";
    private static final String FAILING = "insert into nix values (1);";

    private final TestDatabase database;
    private final Project project;

    LostSessionTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createNotes() throws SQLException {
        project.execute(
                "create table notes (id int, author varchar(20))",
                "insert into notes values (1, 'Ada')",
                "insert into notes values (2, 'Grace')");
    }

    private void write(String... statements) {
        List<String> lines = new ArrayList<>(List.of("-- migrate:up transaction:false"));
        lines.addAll(List.of(statements));
        project.write(NAME + ".sql", lines.toArray(String[]::new));
    }

    private String computed() {
        return database == TestDatabase.POSTGRESQL
                ? "select set_config('herogold.n', count(*)::text, false) from notes;"
                : "set @n = (select count(*) from notes);";
    }

    private String variable() {
        return database == TestDatabase.POSTGRESQL
                ? "cast(current_setting('herogold.n') as int)"
                : "@n";
    }

    private String temporary() {
        String local =
                switch (database) {
                    case H2_MEMORY, H2_FILE -> "local ";
                    case POSTGRESQL, MARIADB -> "";
                };
        return "create " + local + "temporary table kept as select id, author from notes;";
    }

    private void assertInterrupted() {
        assertThatThrownBy(project::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(NAME, "nix", "statement 1 left in the session is gone");
    }

    private void assertNotGoneOnWith(String statement) throws SQLException {
        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(
                        NAME,
                        "cannot be resumed",
                        "statement 1 (line 2)",
                        statement.replace(";", ""),
                        "migrate:resolve " + NAME + " --applied",
                        "--rolled-back");
    }

    @Test
    void aVariableThatWasMadeFromDataIs() throws SQLException {
        write(computed(), "insert into notes values (3, 'Jean');", FAILING);
        assertInterrupted();
        write(
                computed(),
                "insert into notes values (3, 'Jean');",
                "insert into notes values (" + variable() + ", 'count');");

        assertNotGoneOnWith(computed());
        assertThat(project.query("select id from notes where author = 'count'")).isEmpty();
    }

    @Test
    void soIsATemporaryTableThatHeldADroppedColumn() throws SQLException {
        write(temporary(), "alter table notes drop column author;", FAILING);
        assertInterrupted();
        write(
                temporary(),
                "alter table notes drop column author;",
                "create table authors as select * from kept;");

        assertNotGoneOnWith(temporary());
    }

    @Test
    void soItIsWhereAnEarlierReleaseNotedNothing() throws SQLException {
        write(computed(), "insert into notes values (3, 'Jean');", FAILING);
        assertInterrupted();
        project.execute(
                "update migrations set statement_hashes = replace(statement_hashes, '~', '')");

        assertNotGoneOnWith(computed());
    }

    @Test
    void theRecordMarksItForEveryRelease() throws SQLException {
        write(computed(), "insert into notes values (3, 'Jean');", FAILING);
        assertInterrupted();

        assertThat(project.query("select statement_hashes from migrations"))
                .singleElement()
                .asString()
                .matches("~[0-9a-f]{16},[0-9a-f]{16}");
    }

    @Test
    void settledByHandItIsDone() throws SQLException {
        write(computed(), "insert into notes values (3, 'Jean');", FAILING);
        assertInterrupted();
        try (MigrationManager manager = project.open()) {
            manager.resolve(NAME, Resolution.APPLIED);

            assertThat(manager.runMigrations()).isEmpty();
        }
    }

    @Test
    void whereNothingIsLeftToDoItIsNotMissed() throws SQLException {
        write(computed(), FAILING);
        assertInterrupted();
        write(computed());

        assertThat(project.migrate()).containsExactly(NAME);
    }

    @Test
    void whatIsMadeAnewIsThere() throws SQLException {
        write("insert into notes values (3, 'Jean');", FAILING);
        assertThatThrownBy(project::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("which resumes it");
        write(
                "insert into notes values (3, 'Jean');",
                computed(),
                temporary(),
                "insert into notes select " + variable() + ", author from kept where id = 3;");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select count(*) from notes where id = 3 and author = 'Jean'"))
                .containsExactly("2");
    }

    @Test
    void aStatementWithSettingsOfItsOwnIsNotRepeated() throws SQLException {
        Assumptions.assumeThat(database)
                .as("set statement … for …")
                .isEqualTo(TestDatabase.MARIADB);
        String insert =
                "set statement max_statement_time = 60 for insert into notes values (3, 'Jean');";
        write(insert, FAILING);
        assertThatThrownBy(project::migrate).isInstanceOf(MigrationFailedException.class);
        write(insert, "insert into notes values (4, 'Joan');");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.query("select id from notes where id > 2")).containsExactly("3", "4");
    }

    @Test
    void itIsWarnedOfBeforeTheFirstStatement() {
        write(temporary(), "insert into notes select 3, author from kept where id = 1;");

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(NAME, "statement 1 (line 2)", "temporary table kept");
    }

    @Test
    void thereIsNothingToWarnOfWhereNoStatementFollows() {
        write("insert into notes values (3, 'Jean');", computed());

        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        Logger logger = Logger.getLogger(MigrationManager.class.getName());
        List<String> warnings = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord message) {
                        if (message.getMessage().contains(NAME)) {
                            warnings.add(message.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        logger.addHandler(handler);
        try {
            project.migrate();
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
    }
}
