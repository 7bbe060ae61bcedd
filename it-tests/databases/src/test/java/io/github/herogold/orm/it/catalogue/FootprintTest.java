package io.github.herogold.orm.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.catalogue.Footprint;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@OnEveryDatabase
class FootprintTest {
    private final TestDatabase database;

    FootprintTest(TestDatabase database) {
        this.database = database;
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfTheSchemaChangesTheFootprint() {
        return SchemaChanges.on(database).stream()
                .map(change -> DynamicTest.dynamicTest(change.statement(), () -> check(change)));
    }

    private void check(SchemaChange change) throws SQLException {
        try (Connection connection = database.fresh().connect()) {
            execute(connection, change.before());
            List<Optional<String>> before = footprint(connection, change.statement());
            List<Optional<String>> again = footprint(connection, change.statement());
            execute(connection, List.of(change.statement()));
            List<Optional<String>> after = footprint(connection, change.statement());

            assertThat(before).allSatisfy(FootprintTest::isHash);
            assertThat(again).isEqualTo(before);
            assertThat(after).allSatisfy(FootprintTest::isHash).doesNotContainAnyElementsOf(before);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatMayBeExecutedTwiceLeavesTheFootprintAsItIs() {
        return Stream.of(
                        "truncate table book",
                        "create table if not exists book (id int)",
                        "drop table if exists shelf",
                        "create or replace view books as select id from book")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> checkUnchanged(sql)));
    }

    private void checkUnchanged(String sql) throws SQLException {
        try (Connection connection = database.fresh().connect()) {
            execute(connection, bookWithNumbers());
            execute(connection, List.of("create view books as select id from book"));
            List<Optional<String>> before = footprint(connection, sql);
            execute(connection, List.of(sql));

            assertThat(before).allSatisfy(FootprintTest::isHash);
            assertThat(footprint(connection, sql)).isEqualTo(before);
        }
    }

    @Test
    void rowsAndNumbersTakenByOthersLeaveTheFootprintAsItIs() throws SQLException {
        String sql = "alter table book add column numbers int";
        try (Connection connection = database.fresh().connect()) {
            execute(connection, bookWithNumbers());
            List<Optional<String>> before = footprint(connection, sql);
            for (int i = 0; i < 300; i++) {
                execute(connection, List.of("insert into book (title) values ('x')", nextNumber()));
            }
            execute(connection, List.of(analyze()));

            assertThat(before).allSatisfy(FootprintTest::isHash);
            assertThat(footprint(connection, sql)).isEqualTo(before);
        }
    }

    @Test
    void aThousandOtherTablesLeaveTheFootprintAsItIs() throws SQLException {
        String sql = "alter table book add column pages int";
        try (Connection connection = database.fresh().connect()) {
            execute(connection, bookWithNumbers());
            List<Optional<String>> before = footprint(connection, sql);
            for (int i = 0; i < 1000; i++) {
                execute(connection, List.of("create table book" + i + " (pages int unique)"));
            }

            assertThat(before).allSatisfy(FootprintTest::isHash);
            assertThat(footprint(connection, sql)).isEqualTo(before);
        }
    }

    @Test
    void aTableOfTheSameNameInAnotherSchemaLeavesTheFootprintAsItIs() throws SQLException {
        String sql = "alter table book add column pages int";
        try (Connection connection = database.fresh().connect()) {
            execute(connection, bookWithNumbers());
            List<Optional<String>> before = footprint(connection, sql);
            String other = "other_" + System.nanoTime();
            execute(
                    connection,
                    List.of(
                            "create schema " + other,
                            "create table " + other + ".book (id int primary key)"));

            assertThat(before).allSatisfy(FootprintTest::isHash);
            assertThat(footprint(connection, sql)).isEqualTo(before);
        }
    }

    private List<Optional<String>> footprint(Connection connection, String sql)
            throws SQLException {
        List<Optional<String>> footprints = new ArrayList<>();
        for (SqlDialect dialect : dialects()) {
            footprints.add(Footprint.of(connection, dialect, new SqlStatement(sql, 1)));
        }
        return footprints;
    }

    private static void execute(Connection connection, List<String> statements)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> bookWithNumbers() {
        String id =
                switch (database) {
                    case H2_MEMORY, H2_FILE, POSTGRESQL ->
                            "id bigint generated by default as identity";
                    case MARIADB -> "id bigint not null auto_increment";
                };
        return List.of(
                "create table book (" + id + " primary key, title varchar(20))",
                "create sequence numbers");
    }

    private String nextNumber() {
        return database == TestDatabase.POSTGRESQL
                ? "select nextval('numbers')"
                : "select next value for numbers";
    }

    private String analyze() {
        return database == TestDatabase.MARIADB ? "analyze table book" : "analyze";
    }

    // There is no MySQL to test on. What its catalogue is asked, that of MariaDB answers too.
    private List<SqlDialect> dialects() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> List.of(SqlDialect.H2);
            case POSTGRESQL -> List.of(SqlDialect.POSTGRESQL);
            case MARIADB -> List.of(SqlDialect.MARIADB, SqlDialect.MYSQL);
        };
    }

    private static void isHash(Optional<String> footprint) {
        assertThat(footprint).get().asString().matches("[0-9a-f]{32}");
    }
}
