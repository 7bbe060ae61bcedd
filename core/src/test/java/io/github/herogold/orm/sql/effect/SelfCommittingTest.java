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
import org.junit.jupiter.params.provider.ValueSource;

class SelfCommittingTest {
    private static final List<SqlDialect> ASKED_FOR = List.of(H2, HSQLDB, MARIADB, MYSQL, ANSI);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int)",
                "ALTER TABLE t ADD b int",
                "drop view v",
                "truncate table t",
                "grant select on t to u",
                "analyze table t",
                "call p()",
                "execute immediate 'x'",
                "whatever",
                "",
                "-- only a comment",
                "/* insert */ create table t (a int)",
                "-- insert\n create table t (a int)",
                "/* insert",
                "rollback",
                "commit",
                "set password x",
                "insert into t values (1); create table u (a int)"
            })
    void isWhateverIsNotKnownToBeNone(String sql) {
        assertThat(ASKED_FOR).allMatch(dialect -> isIn(sql, dialect));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "Update t set a = 1",
                "delete from t",
                "select 1",
                "(select 1) union (select 2)",
                "with q as (select 1) select * from q",
                "values (1)",
                "merge into t using u on a = b when matched then delete",
                "savepoint s",
                "release savepoint s",
                "rollback to savepoint s",
                "rollback to s",
                "/* create */ insert into t values (1)",
                "-- create\n insert into t values (1)",
                "insert into t values ('; create')",
                "insert into t values (1); delete from t;",
                "set @a = 1"
            })
    void isNoneThatOnlyReadsOrChangesRows(String sql) {
        assertThat(ASKED_FOR).noneMatch(dialect -> isIn(sql, dialect));
    }

    @Test
    void isNoneOnPostgresql() {
        assertThat(isIn("create table t (a int)", POSTGRESQL)).isFalse();
        assertThat(isIn("whatever", POSTGRESQL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set autocommit = 1",
                "set @a = 1, @@session.AUTOCOMMIT = 1",
                "set password = ''",
                "set statement max_statement_time = 1 for drop table t",
                "set default role r",
                "/*!40000 alter table t disable keys */",
                "/*M!100301 create sequence s */",
                "# insert\ncreate table t (a int)",
                "load index into cache t",
                "lock tables t write",
                "rename table t to u",
                "optimize table t",
                "create temporary table t (a int)"
            })
    void isOnMariaDbAndMysql(String sql) {
        assertThat(isIn(sql, MARIADB)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set names utf8mb4", "set foreign_key_checks = 0", "set session sql_mode = ''",
                "do sleep(0)", "analyze format=json select 1", "analyze update t set a = 1",
                "load data infile 'x' into table t", "replace into t values (1)", "describe t",
                "/*!40000 insert into t values (1) */", "# create\ninsert into t values (1)"
            })
    void isNotOnMariaDbAndMysql(String sql) {
        assertThat(isIn(sql, MARIADB)).isFalse();
        assertThat(isIn(sql, MYSQL)).isFalse();
    }

    @Test
    void isNotWhereMariaDbAndMysqlGoToAnotherSchema() {
        assertThat(isIn("use shop", MARIADB)).isFalse();
        assertThat(isIn("use shop", MYSQL)).isFalse();
    }

    @Test
    void isInMostSettingsOfH2() {
        assertThat(isIn("set mode regular", H2)).isTrue();
        assertThat(isIn("set session characteristics as transaction read only", H2)).isTrue();
        assertThat(isIn("set schema public", H2)).isFalse();
        assertThat(isIn("/* a /* nested */ comment */ insert into t values (1)", H2)).isFalse();
        assertThat(isIn("// create\ninsert into t values (1)", H2)).isFalse();
    }

    private static boolean isIn(String sql, SqlDialect dialect) {
        return SelfCommitting.isIn(new SqlStatement(sql, 1), dialect);
    }
}
