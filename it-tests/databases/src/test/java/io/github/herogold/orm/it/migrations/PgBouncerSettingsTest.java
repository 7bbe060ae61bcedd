package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.PgBouncer;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a pooler in transaction mode, nothing that a migration sets reaches its other clients. */
class PgBouncerSettingsTest {
    private static final String NAME = "20260101_load";
    private static final String WITHOUT = "-- migrate:up transaction:false";
    // As many as the pooler has sessions.
    private static final int CLIENTS = 8;

    private static PgBouncer pgBouncer;

    private final Project direct;
    private final Project pooled;

    PgBouncerSettingsTest(@TempDir Path directory) {
        Address server = TestDatabase.POSTGRESQL.fresh();
        direct = new Project(server, directory);
        pooled = new Project(pgBouncer.inFrontOf(server), directory);
    }

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        pgBouncer = PgBouncer.startIfInstalled(directory, TestDatabase.POSTGRESQL.fresh());
    }

    @AfterAll
    static void stop() {
        if (pgBouncer != null) {
            pgBouncer.close();
        }
    }

    @BeforeEach
    void createAuthors() throws SQLException {
        direct.execute(
                "create table authors (id int primary key)",
                "create table books (author int references authors)");
    }

    private void write(String... lines) {
        direct.write(NAME + ".sql", lines);
    }

    /** What clients that are there at the same time see. */
    private List<String> seenByOthers(String query) throws SQLException {
        List<Connection> clients = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Connection client = pooled.address().connect();
                clients.add(client);
                client.setAutoCommit(false);
                try (Statement statement = client.createStatement();
                        ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    seen.add(String.valueOf(row.getString(1)));
                }
            }
        } finally {
            for (Connection client : clients) {
                client.close();
            }
        }
        return seen;
    }

    private void assertNothingIsSet() throws SQLException {
        assertThat(seenByOthers("show session_replication_role")).containsOnly("origin");
        assertThat(seenByOthers("select coalesce(current_setting('a.b', true), '')"))
                .containsOnly("");
        assertThat(seenByOthers("show lock_timeout")).containsOnly("0");
        assertThat(seenByOthers("show search_path")).containsOnly("\"$user\", public");
        assertThat(seenByOthers("show role")).containsOnly("none");
        assertThatThrownBy(() -> pooled.execute("insert into books values (1)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("foreign key");
    }

    private void assertNothingWasRun() throws SQLException {
        assertThat(
                        direct.query(
                                "select relname from pg_class where relname in ('t',"
                                        + " 'migrations')"))
                .isEmpty();
    }

    @Test
    void aSettingEndsWithItsMigration() throws SQLException {
        write(
                "-- migrate:up",
                "set session_replication_role = replica;",
                "set a.b = 'c';",
                "set search_path to public, pg_catalog;",
                "select set_config('lock_timeout', '5s', false);",
                "create table set_in_it as",
                "select current_setting('session_replication_role') as setting;");

        assertThat(pooled.migrate()).containsExactly(NAME);
        assertNothingIsSet();
        assertThat(direct.query("select setting from public.set_in_it")).containsExactly("replica");
        assertThat(direct.state().history()).containsExactly("1 " + NAME);
    }

    @Test
    void soDoesOneThatAFunctionSets() throws SQLException {
        write(
                "-- migrate:up",
                "do $$ begin",
                "perform set_config('a.b', 'c', false);",
                "set session_replication_role = replica;",
                "end $$;");

        pooled.migrate();
        assertNothingIsSet();
    }

    @Test
    void soDoesARole() throws SQLException {
        write("-- migrate:up", "set role postgres;");

        pooled.migrate();
        assertNothingIsSet();
    }

    @Test
    void soDoesOneOfAMigrationThatFails() throws SQLException {
        write(
                "-- migrate:up",
                "set session_replication_role = replica;",
                "insert into nix values (1);");

        assertThatThrownBy(pooled::migrate).isInstanceOf(MigrationFailedException.class);
        assertNothingIsSet();
    }

    @Test
    void soDoesOneOfAHook() throws SQLException {
        direct.write("beforeEachMigrate.sql", "set session_replication_role = replica;");
        direct.write("afterMigrate.sql", "set a.b = 'c';");
        write("-- migrate:up", "create table t (id int);");

        pooled.migrate();
        assertNothingIsSet();
    }

    @Test
    void whatThePoolerHasSetStays() throws SQLException {
        List<String> before = seenByOthers("show timezone");
        write("-- migrate:up", "set timezone = 'Asia/Tokyo';");

        pooled.migrate();
        assertThat(seenByOthers("show timezone")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create temporary table kept (id int)",
                "prepare p as select 1",
                "listen changes",
                "declare c cursor with hold for select 1",
                "select pg_advisory_lock(1)"
            })
    void whatCannotBeTakenBackIsRefusedBeforeAnythingRuns(String statement) throws SQLException {
        write("-- migrate:up", "create table t (id int);", statement + ";");

        assertThatThrownBy(pooled::migrate)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(NAME, "line 3", statement, "pooler", "not executed");
        assertNothingWasRun();
    }

    @Test
    void inAJavaMigrationItIsRefusedBeforeItRuns() throws SQLException {
        direct.writeJava(NAME, "execute(em, \"select pg_advisory_lock(1)\");", "");

        assertThatThrownBy(pooled::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(NAME, "pg_advisory_lock(1)", "pooler", "not executed");
        assertThat(direct.query("select count(*) from pg_locks where locktype = 'advisory'"))
                .containsExactly("0");
    }

    @Test
    void whatEndsWithTheTransactionIsNot() throws SQLException {
        write(
                "-- migrate:up",
                "set local session_replication_role = replica;",
                "create temporary table kept on commit drop as select 2 as id;",
                "insert into authors select id from kept;");

        assertThat(pooled.migrate()).containsExactly(NAME);
        assertNothingIsSet();
    }

    @Test
    void withoutATransactionNoSettingCanBeCountedOn() throws SQLException {
        write(WITHOUT, "create table t (id int);", "set session_replication_role = replica;");

        assertThatThrownBy(pooled::migrate)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(NAME, "line 3", "Without a transaction", "PgBouncer");
        assertNothingWasRun();
        assertNothingIsSet();
    }

    @Test
    void connectedToTheServerItself() throws SQLException {
        write(
                WITHOUT,
                "set session_replication_role = replica;",
                "create temporary table kept as select 1 as author;",
                "insert into books select author from kept;");

        assertThat(direct.migrate()).containsExactly(NAME);
        assertThat(direct.query("select author from books")).containsExactly("1");
    }
}
