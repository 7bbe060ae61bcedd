package io.github.herogold.orm.sql.effect;

import static io.github.herogold.orm.sql.SqlDialect.ANSI;
import static io.github.herogold.orm.sql.SqlDialect.H2;
import static io.github.herogold.orm.sql.SqlDialect.HSQLDB;
import static io.github.herogold.orm.sql.SqlDialect.MARIADB;
import static io.github.herogold.orm.sql.SqlDialect.MYSQL;
import static io.github.herogold.orm.sql.SqlDialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleEffectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "update t set a = 1",
                "delete from t",
                "select f()",
                "with q as (delete from t returning *) insert into u select * from q",
                "call p()",
                "do $$ begin create table t (a int); end $$",
                "execute immediate 'x'",
                "begin not atomic create table t (a int); end",
                "explain analyze delete from t",
                "copy t from '/tmp/t'",
                "whatever",
                "",
                "create tablespace x",
                "create server s",
                "drop owned by u",
                "create table t (a int); create table u (a int)",
                "alter table t exchange partition p with table u",
                "create table U&\"d\\0061ta\" (a int)"
            })
    void hidesWhereNamesDoNotTell(String sql) {
        for (SqlDialect dialect : SqlDialect.values()) {
            assertThat(isIn(sql, dialect)).as(dialect.name()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int)",
                "ALTER TABLE t ADD b int",
                "drop view v",
                "create or replace view v as select 1",
                "create unique index i on t (a)",
                "-- so\n/* and so */ create table t (a int)",
                "drop sequence s",
                "truncate table t",
                "grant select on t to u",
                "comment on table t is 'x'"
            })
    void showsInTheCatalogueOrMayBeDoneTwice(String sql) {
        assertThat(isIn(sql, H2)).isTrue();
        assertThat(isIn(sql, POSTGRESQL)).isTrue();
        assertThat(isIn(sql, MARIADB)).isTrue();
        assertThat(isIn(sql, MYSQL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze update t set a = a + 1",
                "set statement lock_wait_timeout = 1 for insert into t values (1)",
                "create table event (a int); insert into event values (1)",
                "drop trigger r; insert into t values (1)",
                "create user u",
                "rename user u to v",
                "rename table a to b, c to a, b to c",
                "rename table a to b, b to a",
                "rename table a to b, c to d, e to f, g to h, i to j, k to l, m to n"
            })
    void hidesOnMariaDb(String sql) {
        assertThat(isIn(sql, MARIADB)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze table t",
                "analyze local table t",
                "rename table a to b",
                "rename table x.a to x.b",
                "rename table a to b, c to d",
                "create definer = `u`@`%` trigger r after insert on t for each row begin set @a ="
                        + " 1; set @b = 2; end",
                "/*!50100 alter table t add a int */",
                "/*M! alter table t add a int */"
            })
    void showsOnMariaDb(String sql) {
        assertThat(isIn(sql, MARIADB)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently on t (a)",
                "alter type t add value 'x'",
                "vacuum t",
                "create function f() returns int language sql as $$ select 1; $$",
                "analyze t"
            })
    void showsOnPostgresql(String sql) {
        assertThat(isIn(sql, POSTGRESQL)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = SqlDialect.class,
            names = {"HSQLDB", "ANSI"})
    void noFootprintWhereTheCatalogueIsNotKnown(SqlDialect dialect) {
        assertThat(dialect).isIn(HSQLDB, ANSI);
        assertThat(isIn("create domain d as int", dialect)).isFalse();
    }

    private static boolean isIn(String sql, SqlDialect dialect) {
        return VisibleEffect.isIn(new SqlStatement(sql, 1), dialect);
    }
}
