package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.ConnectionSource;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application gets the sessions of its pool back as PostgreSQL had them. */
class LentSessionTest {
    private static final String NAME = "20260101_load";
    private static final String STATE =
            "select current_setting('session_replication_role')"
                    + " || ' ' || coalesce(current_setting('a.b', true), '')"
                    + " || ' ' || current_setting('role') || ' ' || current_setting('lock_timeout')"
                    + " || ' ' || current_setting('search_path') || ' '"
                    + " || (select count(*) from pg_prepared_statements where from_sql)"
                    + " || ' ' || (select count(*) from pg_class where relname = 'kept')"
                    + " || ' ' || (select count(*) from pg_locks where locktype = 'advisory')";

    private final Address address = TestDatabase.POSTGRESQL.fresh();
    private final Path directory;
    private final Project project;
    private final Pool pool = new Pool();

    LentSessionTest(@TempDir Path directory) {
        this.directory = directory;
        project = new Project(address, directory);
    }

    /** A pool whose connections begin with a role and a time limit. */
    private final class Pool implements ConnectionSource {
        private final Deque<Connection> idle = new ArrayDeque<>();
        private int inUse;

        @Override
        public Connection open() throws SQLException {
            Connection connection = idle.isEmpty() ? begun() : idle.pop();
            inUse++;
            return connection;
        }

        private Connection begun() throws SQLException {
            Connection connection = address.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role postgres");
                statement.execute("set lock_timeout = '7s'");
            }
            return connection;
        }

        @Override
        public void close(Connection connection) {
            inUse--;
            idle.push(connection);
        }
    }

    @AfterEach
    void closePool() throws SQLException {
        for (Connection connection : pool.idle) {
            connection.close();
        }
    }

    private void write(String section, String role, String last) {
        project.write(
                NAME + ".sql",
                section,
                "set session_replication_role = replica;",
                "set a.b = 'c';",
                "set lock_timeout = '5s';",
                "set search_path to public, pg_catalog;",
                "prepare p as select 1;",
                "create temporary table kept (id int);",
                "select pg_advisory_lock(1);",
                "set role " + role + ";",
                last);
    }

    @Test
    void throughAFactory() throws SQLException {
        write("-- migrate:up", "postgres", "select 1;");
        try (EntityManagerFactory factory =
                ApplicationUnit.of(address, MigrationRecord.class).createEntityManagerFactory()) {
            try (MigrationManager manager = new MigrationManager(factory, directory)) {
                assertThat(manager.runMigrations()).containsExactly(NAME);
            }

            assertThat(states(factory)).containsOnly("origin  none 0 \"$user\", public 0 0 0");
        }
        assertThat(project.state().history()).containsExactly("1 " + NAME);
    }

    @Test
    void throughAFactoryWithoutATransactionNothingIsSetInThem() throws SQLException {
        write("-- migrate:up transaction:false", "postgres", "select 1;");
        try (EntityManagerFactory factory =
                        ApplicationUnit.of(address, MigrationRecord.class)
                                .createEntityManagerFactory();
                MigrationManager manager = new MigrationManager(factory, directory)) {
            project.assertRefused(manager::runMigrations)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContainingAll(NAME, "line 2", "application's", "not executed");
        }
    }

    /** What several transactions at the same time see. */
    private static List<String> states(EntityManagerFactory factory) {
        List<EntityManager> open = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            EntityManager em = factory.createEntityManager();
            open.add(em);
            em.getTransaction().begin();
            states.add((String) em.createNativeQuery(STATE, String.class).getSingleResult());
        }
        open.forEach(
                em -> {
                    em.getTransaction().rollback();
                    em.close();
                });
        return states;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- migrate:up", "-- migrate:up transaction:false"})
    void throughASourceOfConnections(String section) throws SQLException {
        write(section, "none", "select 1;");
        MigrationSettings settings = MigrationSettings.of(pool).withDirectory(directory);

        assertThat(MigrationManager.migrate(settings).applied()).containsExactly(NAME);
        assertThat(pool.idle)
                .isNotEmpty()
                .allSatisfy(
                        connection ->
                                assertThat(state(connection))
                                        .isEqualTo(
                                                "origin  postgres 7s \"$user\", public"
                                                        + " 0 0 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- migrate:up", "-- migrate:up transaction:false"})
    void aConnectionThatIsLostIsGivenBackToo(String section) {
        project.write(NAME + ".sql", section, "select pg_terminate_backend(pg_backend_pid());");
        MigrationSettings settings = MigrationSettings.of(pool).withDirectory(directory);

        assertThatThrownBy(() -> MigrationManager.migrate(settings))
                .isInstanceOf(MigrationFailedException.class);
        assertThat(pool.inUse).isZero();
    }

    private static String state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }
}
