package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

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

/** SQL of PostgreSQL that a parser of JPA queries or a JDBC driver would read wrongly. */
class PostgresqlSqlTest {
    private static final String NAME = "20260215_trap";

    private Project project;

    /** A statement, and a query that tells whether it was understood. */
    record Trap(String statement, String query, String answer) {
        @Override
        public String toString() {
            return statement;
        }
    }

    private static Trap inserting(String expression, String answer) {
        return new Trap("insert into t select " + expression, "select s from t", answer);
    }

    static Stream<Trap> traps() {
        return Stream.of(
                inserting("j ? 'a' from j", "true"),
                inserting("j ?| array['x', 'y'] from j", "false"),
                inserting("j ?& array['a', 'b'] from j", "true"),
                inserting("j @? '$.a' from j", "true"),
                inserting("'12'::int::text || '::x'", "12::x"),
                inserting("'{a,b}'::text[]", "{a,b}"),
                inserting("'{\"fn\": \"{d x}\"}'::jsonb ->> 'fn'", "{d x}"),
                inserting("array_to_string((array[1,2,3])[1:2], ':')", "1:2"),
                inserting("make_interval(days := 2)::text", "2 days"),
                inserting("E'it\\'s :name ?1'", "it's :name ?1"),
                inserting("$$:name ? {x} ''$$", ":name ? {x} ''"),
                inserting("'a' /* :name ? {fn x()} */ -- :other ?", "a"),
                new Trap(
                        """
                        create function f() returns int language plpgsql as $$
                        declare x int := 1; y t.s%type;
                        begin
                            x := x + 1; -- ; :x
                            y := 'a?b'::text;
                            return x;
                        end $$\
                        """,
                        "select f()", "2"),
                new Trap(
                        "create function g() returns int begin atomic select 1; select 2; end",
                        "select g()",
                        "2"),
                new Trap(
                        "do $do$ begin insert into t values ($q$a;b$q$); end $do$",
                        "select s from t",
                        "a;b"));
    }

    @BeforeEach
    void createTables(@TempDir Path directory) throws SQLException {
        project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
        project.execute(
                "create table t (s text)",
                "create table j (j jsonb)",
                "insert into j values ('{\"a\": 1, \"b\": 2}')");
    }

    private void assertUnderstood(Trap trap) throws SQLException {
        assertThat(project.query(trap.query())).containsExactly(trap.answer());
    }

    @ParameterizedTest
    @MethodSource("traps")
    void fromAFile(Trap trap) throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", trap.statement() + "\n;");
        project.migrate();

        assertUnderstood(trap);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void fromExecute(Trap trap) throws SQLException {
        project.migrate(InlineMigration.executing(NAME, trap.statement()));

        assertUnderstood(trap);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void fromANativeQuery(Trap trap) throws SQLException {
        project.migrate(
                new InlineMigration(
                        NAME, em -> em.createNativeQuery(trap.statement()).executeUpdate()));

        assertUnderstood(trap);
    }
}
