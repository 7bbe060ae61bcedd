package io.github.herogold.orm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class CatalogueDifferenceTest {

    private final TestDatabase database;
    private final Connection connection;

    CatalogueDifferenceTest(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.fresh().connect();
    }

    @BeforeEach
    void createTables() throws SQLException {
        execute("create table author (id int primary key)");
        execute(
                "create table book (id int primary key, title varchar(20) default 'untitled',"
                        + " pages int, author_id int)");
        execute("create sequence numbers start with 1 increment by 50");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table book add column price numeric(10, 2)",
                "alter table book alter column title set default 'unknown'",
                "alter table book add constraint book_pages_key unique (pages)",
                "create index book_title on book (title)",
                "alter table book add constraint book_pages check (pages > 0)",
                "alter table book add constraint book_author"
                        + " foreign key (author_id) references author (id)",
                "create sequence more_numbers",
                "alter sequence numbers increment by 7",
                "create view title as select title from book",
            })
    void aChangeShows(String change) throws SQLException {
        Catalogue before = Catalogue.of(connection);

        execute(change);

        assertThat(Catalogue.of(connection)).isNotEqualTo(before);
    }

    @Test
    void aChangedNullabilityShows() throws SQLException {
        Catalogue before = Catalogue.of(connection);

        execute(
                database == TestDatabase.MARIADB
                        ? "alter table book modify column pages int not null"
                        : "alter table book alter column pages set not null");

        assertThat(Catalogue.of(connection)).isNotEqualTo(before);
    }

    @Test
    void aRoutineShows() throws SQLException {
        Catalogue before = Catalogue.of(connection);

        execute(
                switch (database) {
                    case H2_MEMORY, H2_FILE -> "create alias answer for 'java.lang.Math.random'";
                    case POSTGRESQL, MARIADB -> "create function answer() returns int return 42";
                });

        assertThat(Catalogue.of(connection)).isNotEqualTo(before);
    }

    @Test
    void aTriggerShows() throws SQLException {
        Catalogue before = Catalogue.of(connection);

        execute(
                "create trigger watch before update on book for each row "
                        + switch (database) {
                            case H2_MEMORY, H2_FILE ->
                                    "call '" + SilentTrigger.class.getName() + "'";
                            case POSTGRESQL ->
                                    "execute function suppress_redundant_updates_trigger()";
                            case MARIADB -> "set new.pages = 1";
                        });

        assertThat(Catalogue.of(connection)).isNotEqualTo(before);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A trigger of H2, where triggers are classes. */
    public static final class SilentTrigger implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {}
    }
}
