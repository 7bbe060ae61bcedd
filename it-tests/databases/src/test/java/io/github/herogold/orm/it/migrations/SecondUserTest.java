package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.catalogue.Footprint;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.Interruption;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A second user may see another catalogue, and so cannot tell what the first has executed. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_FILE", "POSTGRESQL", "MARIADB"})
class SecondUserTest {
    private static final String NAME = "20260101_index_notes";
    private static final String PASSWORD = "secret";

    private final TestDatabase database;
    private final Project project;
    private final String name = "second_" + UUID.randomUUID().toString().substring(0, 8);

    SecondUserTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table notes (id int)");
        boolean postgresql = database == TestDatabase.POSTGRESQL;
        project.write(
                NAME + ".sql",
                "-- migrate:up" + (postgresql ? " transaction:false" : ""),
                "create index " + (postgresql ? "concurrently " : "") + "notes_id on notes (id);");
        createSecond();
    }

    private void createSecond() throws SQLException {
        switch (database) {
            case H2_MEMORY, H2_FILE ->
                    project.execute("create user " + name + " password 'secret' admin");
            case POSTGRESQL -> project.execute("create role " + name + " login superuser");
            case MARIADB ->
                    // The server was started without its table of users, and reads it now.
                    project.execute(
                            "flush privileges",
                            "alter user root@localhost identified by ''",
                            "create user " + name + "@localhost identified by 'secret'",
                            "grant select, insert, update, delete, create, index on * to "
                                    + name
                                    + "@localhost");
        }
    }

    private Project second() {
        Address address = project.address();
        String password = database == TestDatabase.POSTGRESQL ? "" : PASSWORD;
        return new Project(new Address(address.url(), name, password), project.directory());
    }

    @Test
    void isRefusedWhatTheFirstBeganAndIsToldWhoThatIs() throws SQLException {
        Interruption.of(second(), project, database, 1);

        project.assertRefused(project::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "statement 1", "Run it as", "migrate:resolve")
                .message()
                .containsIgnoringCase(name)
                .containsIgnoringCase(project.address().user());
    }

    @Test
    void leavesItToTheFirst() throws SQLException {
        Interruption.of(project, project, database, 1);
        project.assertRefused(second()::migrate).isInstanceOf(HistoryMismatchException.class);

        assertThat(project.migrate()).containsExactly(NAME);
    }

    @Test
    void ofPostgresqlIsAlsoOneWithAnotherSearchPath() throws SQLException {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        Interruption.of(project, project, database, 1);
        project.execute("create schema more");
        Address address = project.address();
        String url = address.url() + (address.url().contains("?") ? "&" : "?");
        Address elsewhere =
                new Address(url + "currentSchema=public,more", address.user(), address.password());

        project.assertRefused(new Project(elsewhere, project.directory())::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining("public,more");
    }

    @Test
    void seesATableWithoutItsOwnRightsInIt() throws SQLException {
        SqlStatement index = new SqlStatement("create index notes_id on notes (id)", 1);
        SqlDialect dialect =
                switch (database) {
                    case H2_MEMORY, H2_FILE -> SqlDialect.H2;
                    case POSTGRESQL -> SqlDialect.POSTGRESQL;
                    case MARIADB -> SqlDialect.MARIADB;
                };
        try (Connection first = project.address().connect();
                Connection second = second().address().connect()) {
            assertThat(Footprint.of(first, dialect, index))
                    .isPresent()
                    .isEqualTo(Footprint.of(second, dialect, index));
        }
    }
}
