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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStateTest {
    private static final List<SqlDialect> LIKE_MYSQL = List.of(MARIADB, MYSQL);

    private static SessionState after(String sql, SqlDialect dialect) {
        return SessionState.of(new SqlStatement(sql, 1), dialect);
    }

    @ParameterizedTest
    @EnumSource
    void dataAndTablesAreOfNoSession(SqlDialect dialect) {
        assertThat(
                        List.of(
                                "insert into t values ('set @x = f()', 'create temporary table')",
                                "update t set a = f(b)",
                                "select 1 -- into @x",
                                "create table temporary_things (a int)",
                                "create table t (a int) /* create temporary table */",
                                "",
                                "drop table t"))
                .allSatisfy(sql -> assertThat(after(sql, dialect)).isEqualTo(SessionState.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set foreign_key_checks = 0",
                "SET SESSION sql_mode = 'ANSI,TRADITIONAL', @@session.time_zone = '+00:00'",
                "set names utf8mb4 collate utf8mb4_bin",
                "set @x = 5",
                "set @x := -1.5e3, @y = 'f(@z)', @z = null",
                "set @it = 'it''s \\'(quoted)'",
                "set sql_mode = ansi",
                "set max_statement_time = 60 * 60",
                "/*!40101 SET NAMES utf8 */",
                "set @x = ?1 /* ?1 = 5 */",
                "set transaction isolation level read committed",
                "-- why\nuse other"
            })
    void mysqlIsLeftWithWhatTheTextSays(String sql) {
        assertThat(LIKE_MYSQL)
                .allSatisfy(d -> assertThat(after(sql, d)).isEqualTo(SessionState.CONSTANT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set @x = last_insert_id()",
                "set @n = (select count(*) from t)",
                "set @x = @y",
                "set @x = 1, @y = @x + 1",
                "set sql_mode = concat(@@sql_mode, ',ANSI')",
                "set foreign_key_checks = @old",
                "set @now = current_timestamp",
                "/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */",
                "select max(id) into @x from t",
                "select a, b from t limit 1 into @x, @y",
                "select @n := @n + 1 from t",
                "update t set a = (@n := @n + 1)",
                "call p(@result)",
                "execute immediate 'select 1 into @x'",
                "get diagnostics @n = row_count",
                "begin not atomic set @x = f(); end",
                "set statement max_statement_time = 1 for select 1 into @x",
                "load data infile 'f' into table t (@a) set a = @a"
            })
    void orWithWhatTheDataSay(String sql) {
        assertThat(LIKE_MYSQL)
                .allSatisfy(d -> assertThat(after(sql, d)).isEqualTo(SessionState.COMPUTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create temporary table t (a int)",
                "create or replace temporary table t select 1",
                "prepare s from 'select 1'",
                "lock tables t write",
                "flush tables with read lock",
                "handler t open",
                "select get_lock('l', 1)",
                "backup stage start"
            })
    void orWithAThing(String sql) {
        assertThat(LIKE_MYSQL)
                .allSatisfy(d -> assertThat(after(sql, d)).isEqualTo(SessionState.HELD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create procedure p() begin set @x = 1; create temporary table t (a int); end",
                "create definer=`a`@`%` trigger g before insert on t for each row set @n = @n + 1",
                "set statement max_statement_time = 60 for insert into t values (1)",
                "reset query cache",
                "flush tables",
                "insert into t values (@x)",
                "call p(5)"
            })
    void mysqlIsLeftWithNothing(String sql) {
        assertThat(LIKE_MYSQL)
                .allSatisfy(d -> assertThat(after(sql, d)).isEqualTo(SessionState.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path to other, public",
                "set session authorization ada",
                "reset all",
                "discard all",
                "set a.b = 'c'",
                "insert into t values (1); set role ada"
            })
    void postgresqlIsLeftWithSettings(String sql) {
        assertThat(after(sql, POSTGRESQL)).isEqualTo(SessionState.CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('a.b', 'c', false)",
                "select set_config('a.b', max(c), true), set_config('a.b', 'c', false) from t",
                "do $$ begin perform set_config('a.b', 'c', false); end $$",
                "select setseed(0.5)"
            })
    void orWithComputedOnes(String sql) {
        assertThat(after(sql, POSTGRESQL)).isEqualTo(SessionState.COMPUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create temp table t (a int)",
                "create local temporary view v as select 1",
                "create table pg_temp.t (a int)",
                "create function pg_temp_of() returns int language sql as 'select 1';"
                        + " create temp table t (a int)",
                "select * into temp t from u",
                "do $$ begin create temp table t (a int); end $$",
                "prepare s as select 1",
                "listen c",
                "load 'auto_explain'",
                "declare c cursor with hold for select 1",
                "select pg_advisory_lock(1)",
                "select pg_try_advisory_lock_shared(1)"
            })
    void orWithThings(String sql) {
        assertThat(after(sql, POSTGRESQL)).isEqualTo(SessionState.HELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local search_path to other",
                "set constraints all deferred",
                "select set_config('a.b', 'c', true)",
                "select pg_advisory_xact_lock(1)",
                "create temp table t on commit drop as select 1",
                "declare c cursor for select 1",
                "prepare transaction 'x'",
                "create function f() returns void language sql as $$ create temp table t () $$",
                "comment on table t is 'set_config(1)'"
            })
    void whatEndsWithTheTransactionIsOfNoSession(String sql) {
        assertThat(after(sql, POSTGRESQL)).isEqualTo(SessionState.NONE);
    }

    @Test
    void h2HasVariablesAndTemporaryTables() {
        assertThat(List.of("set @x = 5", "set @x 'a'", "set schema \"S\"", "set lock_timeout 5"))
                .allSatisfy(s -> assertThat(after(s, H2)).isEqualTo(SessionState.CONSTANT));
        assertThat(
                        List.of(
                                "set @x = (select max(a) from t)",
                                "set @x = @y",
                                "set @x current_timestamp",
                                "select set(@x, 5)"))
                .allSatisfy(s -> assertThat(after(s, H2)).isEqualTo(SessionState.COMPUTED));
        assertThat(
                        List.of(
                                "create local temporary table t (a int)",
                                "create cached local temporary table t (a int)",
                                "create temporary table t (a int)"))
                .allSatisfy(s -> assertThat(after(s, H2)).isEqualTo(SessionState.HELD));
    }

    @Test
    void soDoesHyperSql() {
        assertThat(List.of("declare local temporary table t (a int)", "declare n integer"))
                .allSatisfy(s -> assertThat(after(s, HSQLDB)).isEqualTo(SessionState.HELD));
        assertThat(after("set n = (select count(*) from t)", HSQLDB))
                .isEqualTo(SessionState.COMPUTED);
        assertThat(after("set schema s", HSQLDB)).isEqualTo(SessionState.CONSTANT);
        assertThat(after("alter session set nls_sort = binary", ANSI))
                .isEqualTo(SessionState.CONSTANT);
    }
}
