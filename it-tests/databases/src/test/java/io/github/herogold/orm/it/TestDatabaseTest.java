package io.github.herogold.orm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TestDatabaseTest {

    private final TestDatabase database;

    TestDatabaseTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void aFreshDatabaseTellsItsVersion() throws SQLException {
        try (Connection connection = database.fresh().connect()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion())
                    .startsWith(expectedVersion());
        }
    }

    @Test
    void aFreshDatabaseIsEmpty() throws SQLException {
        try (Connection connection = database.fresh().connect()) {
            assertThat(Catalogue.of(connection).lines()).isEmpty();
        }
    }

    @Test
    void twoFreshDatabasesDoNotSeeEachOther() throws SQLException {
        try (Connection one = database.fresh().connect();
                Connection other = database.fresh().connect();
                Statement inOne = one.createStatement();
                Statement inOther = other.createStatement()) {
            inOne.execute("create table book (title varchar(20))");

            assertThat(Catalogue.of(other).lines()).isEmpty();
            assertThatThrownBy(() -> inOther.execute("select title from book"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aDatabaseOutlivesItsConnections() throws SQLException {
        Address address = database.fresh();
        try (Connection first = address.connect();
                Statement statement = first.createStatement()) {
            statement.execute("create table book (title varchar(20))");
        }
        try (Connection second = address.connect()) {
            assertThat(Catalogue.of(second).lines()).isNotEmpty();
        }
    }

    private String expectedVersion() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> "2.4.";
            case POSTGRESQL -> "18.";
            case MARIADB -> "11.4.";
        };
    }
}
