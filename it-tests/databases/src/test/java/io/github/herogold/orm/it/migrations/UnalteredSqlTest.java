package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL reaches the database letter by letter: the server is asked what it is executing. */
@OnEveryDatabase
class UnalteredSqlTest {
    private static final String NAME = "20260215_look";

    private final TestDatabase database;
    private final Project project;

    UnalteredSqlTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table seen (statement varchar(2000))");
    }

    /** A statement that stores its own text, as the server received it. */
    private String storingItself(String literal) {
        String itself =
                switch (database) {
                    case H2_MEMORY, H2_FILE ->
                            "executing_statement from information_schema.sessions"
                                    + " where session_id = session_id()";
                    case POSTGRESQL -> "query from pg_stat_activity where pid = pg_backend_pid()";
                    case MARIADB ->
                            "info from information_schema.processlist where id = connection_id()";
                };
        return "insert into seen  select %s\n\tand '%s' is not null".formatted(itself, literal);
    }

    private void assertSeen(String statement) throws SQLException {
        assertThat(project.query("select statement from seen")).containsExactly(statement);
    }

    static Stream<String> literals() {
        return Stream.of(
                "{fn now()} {d x}",
                "a := b",
                "? ?| ?& ??",
                ":name ::text",
                "$$ $1",
                "\u00e9 \u20ac");
    }

    @ParameterizedTest
    @MethodSource("literals")
    void fromAFile(String literal) throws SQLException {
        String statement = storingItself(literal);
        project.write(NAME + ".sql", "-- migrate:up", "-- gone", statement + " ;");
        project.migrate();

        assertSeen(statement);
    }

    @ParameterizedTest
    @MethodSource("literals")
    void fromExecute(String literal) throws SQLException {
        String statement = storingItself(literal);
        project.migrate(InlineMigration.executing(NAME, statement));

        assertSeen(statement);
    }

    @ParameterizedTest
    @MethodSource("literals")
    void fromANativeQuery(String literal) throws SQLException {
        String statement = storingItself(literal);
        project.migrate(
                new InlineMigration(NAME, em -> em.createNativeQuery(statement).executeUpdate()));

        assertSeen(statement);
    }
}
