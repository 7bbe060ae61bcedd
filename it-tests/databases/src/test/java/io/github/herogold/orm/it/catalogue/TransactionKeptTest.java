package io.github.herogold.orm.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SelfCommitting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On PostgreSQL nothing commits by itself, so there is nothing to be known. */
class TransactionKeptTest {
    private static final List<String> ON_BOTH =
            List.of(
                    "insert into book values (2)",
                    "update book set id = 3",
                    "delete from book",
                    "select id from book for update",
                    "(select 1)",
                    "with q as (select 1) select * from q",
                    "values (1)",
                    "explain select 1",
                    "show tables",
                    "savepoint s",
                    "set @a = 1");
    private static final List<String> ON_H2 =
            List.of(
                    "merge into book key (id) values (3)",
                    "table book",
                    "set schema public",
                    "set schema_search_path public",
                    "set lock_timeout 1000",
                    "set query_timeout 0",
                    "set time zone 'UTC'",
                    "insert into book values (2); delete from book");
    private static final List<String> ON_MARIADB =
            List.of(
                    "replace into book values (2)",
                    "do 1",
                    "describe book",
                    "desc book",
                    "analyze select 1",
                    "analyze format=json delete from book",
                    "handler book open",
                    "set names utf8mb4",
                    "set foreign_key_checks = 0",
                    "set session sql_mode = ''",
                    "/*!40000 insert into book values (2) */");

    @TestFactory
    Stream<DynamicTest> whatIsNotSelfCommittingOnH2KeepsTheTransaction() {
        return Stream.of(ON_BOTH, ON_H2)
                .flatMap(List::stream)
                .map(
                        sql ->
                                DynamicTest.dynamicTest(
                                        sql,
                                        () -> check(TestDatabase.H2_MEMORY, SqlDialect.H2, sql)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotSelfCommittingOnMariaDbKeepsTheTransaction() {
        return Stream.of(ON_BOTH, ON_MARIADB)
                .flatMap(List::stream)
                .map(
                        sql ->
                                DynamicTest.dynamicTest(
                                        sql,
                                        () ->
                                                check(
                                                        TestDatabase.MARIADB,
                                                        SqlDialect.MARIADB,
                                                        sql)));
    }

    private static void check(TestDatabase database, SqlDialect dialect, String sql)
            throws SQLException {
        assertThat(SelfCommitting.isIn(new SqlStatement(sql, 1), dialect)).isFalse();
        try (Connection connection = database.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table book (id int)");
            connection.setAutoCommit(false);
            statement.execute("insert into book values (1)");
            statement.execute(sql);
            connection.rollback();

            try (ResultSet rows = statement.executeQuery("select count(*) from book")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }
}
