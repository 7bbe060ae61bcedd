package io.github.herogold.orm.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    private static List<SqlStatement> splitResource(String name, SqlDialect dialect)
            throws IOException {
        try (InputStream resource = requireNonNull(SqlScriptTest.class.getResourceAsStream(name))) {
            String script = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return SqlScript.split(script, dialect);
        }
    }

    @Test
    void postgresqlScriptHasNineStatements() throws IOException {
        List<SqlStatement> statements =
                splitResource("postgresql-9-statements.sql", SqlDialect.POSTGRESQL);

        assertThat(statements)
                .extracting(SqlStatement::line)
                .containsExactly(2, 3, 4, 10, 11, 12, 13, 14, 15);
        assertThat(statements)
                .extracting(SqlStatement::text)
                .containsExactly(
                        "create table t1 (id int, s text default 'a;b''c', \"we;ird\" int)",
                        "insert into t1 values (1, E'it\\'s; ok', 2)",
                        """
                        create function f1() returns int language plpgsql as $$
                        begin
                          -- inner ; comment
                          insert into t1 values (2, 'x;y', 3);
                          return 1;
                        end $$\
                        """,
                        "create function f2() returns text language sql as $body$ select 'a;$$;b'"
                                + " $body$",
                        "do $do$ begin perform f1(); execute $q$ select 1; $q$; end $do$",
                        "create function f3() returns int begin atomic select 1; select 2; end",
                        "create or replace procedure p1() language sql begin atomic insert into t1"
                                + " values (1,'a',1); insert into t1 values (3,'b',2); end",
                        "create index concurrently ix1 on t1(id)",
                        "comment on table t1 is 'last; one'");
    }

    @Test
    void mariadbScriptHasSevenStatements() throws IOException {
        List<SqlStatement> statements =
                splitResource("mariadb-7-statements.sql", SqlDialect.MARIADB);

        assertThat(statements)
                .extracting(SqlStatement::line)
                .containsExactly(2, 3, 4, 6, 11, 13, 14);
        assertThat(statements)
                .extracting(SqlStatement::text)
                .containsExactly(
                        "create table t1 (id int, s varchar(20) default 'a;b\\'c', `we;ird` int)",
                        "insert into t1 values (1, \"dq; \\\"x\\\"\", 2)",
                        "/*!50003 set @x = 'a;b' */",
                        """
                        create procedure p1()
                        begin
                          insert into t1 values (2, 'x;y', 3);
                          if 1 = 1 then select 1; end if;
                        end\
                        """,
                        "create trigger tr1 before insert on t1 for each row begin set new.id = 1;"
                                + " end",
                        "select 1--1",
                        "drop table t1");
    }

    @Test
    void h2ScriptHasSixStatements() throws IOException {
        List<SqlStatement> statements = splitResource("h2-6-statements.sql", SqlDialect.H2);

        assertThat(statements).extracting(SqlStatement::line).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(statements)
                .extracting(SqlStatement::text)
                .containsExactly(
                        "create table t1 (id int, s varchar(20) default 'a;b''c', \"we;ird\" int)",
                        "insert into t1 values (1, $$dollar; 'quoted$$, 2)",
                        "create alias f1 as $$ String f(String s) { return s + \";\"; } $$",
                        "create trigger tr1 before insert on t1 for each row as $$"
                                + " org.h2.api.Trigger create() { return null; } $$",
                        "insert into t1 values (2, U&'\\0041;', 3)",
                        "drop table t1");
    }

    @Test
    void lineIsThatOfTheFirstCharacterOfTheText() {
        String script = "\n-- one\n\n  a\n;b;\r\n\r\n/* two\n */ c 'd\n'; e";

        assertThat(SqlScript.split(script, SqlDialect.ANSI))
                .containsExactly(
                        new SqlStatement("a", 4),
                        new SqlStatement("b", 5),
                        new SqlStatement("c 'd\n'", 8),
                        new SqlStatement("e", 9));
    }

    @Test
    void loneCarriageReturnsAreLineEnds() {
        assertThat(SqlScript.split("a;\rb;\r\rc", SqlDialect.ANSI))
                .extracting(SqlStatement::line)
                .containsExactly(1, 2, 4);
    }

    @Test
    void statementOfFiveMillionCharactersIsNoTrouble() {
        String statement = "insert into t values (1)" + ", ('a;''b', (2))".repeat(320_000);

        assertThat(SqlScript.split(statement + ";\nselect 1;", SqlDialect.POSTGRESQL))
                .extracting(SqlStatement::text)
                .containsExactly(statement, "select 1");
    }

    @Test
    void deepNestingIsNoTrouble() {
        String statement = "select " + "(".repeat(500_000) + "1" + ")".repeat(500_000);
        String comment = "/*".repeat(500_000) + "*/".repeat(500_000);

        assertThat(SqlScript.split(comment + statement + ";", SqlDialect.POSTGRESQL))
                .extracting(SqlStatement::text)
                .containsExactly(statement);
    }
}
