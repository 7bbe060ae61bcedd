package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection is ended by the server while a migration is in the middle of a statement. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class DyingConnectionTest {
    private static final String NAME = "20260101_create_notes";

    private final TestDatabase database;
    private final Project project;

    DyingConnectionTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    private void write(String transaction, String second) {
        project.write(
                NAME + ".sql",
                "-- migrate:up" + transaction,
                "create table notes (id int);",
                second + ";",
                "insert into notes values (3);",
                "-- migrate:down",
                "drop table notes;");
    }

    private String sleeping() {
        return database == TestDatabase.POSTGRESQL
                ? "insert into notes select 2 from pg_sleep(600)"
                : "insert into notes select 2 + sleep(600)";
    }

    private String sessionsAsleep() {
        return database == TestDatabase.POSTGRESQL
                ? "select pid from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and query like 'insert into notes%'"
                        + " and state = 'active'"
                : "select id from information_schema.processlist where db = database()"
                        + " and id <> connection_id() and info like 'insert into notes%'";
    }

    private void endTheSessionOf(Future<?> run) throws SQLException, InterruptedException {
        List<String> sessions = project.query(sessionsAsleep());
        while (sessions.isEmpty() && !run.isDone()) {
            Thread.sleep(20);
            sessions = project.query(sessionsAsleep());
        }
        for (String session : sessions) {
            project.execute(
                    database == TestDatabase.POSTGRESQL
                            ? "select pg_terminate_backend(" + session + ")"
                            : "kill " + session);
        }
    }

    private Throwable failure(MigrationManager manager) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> run = thread.submit(() -> manager.runMigrations());
            endTheSessionOf(run);
            return catchThrowable(run::get);
        } finally {
            thread.shutdown();
        }
    }

    private void assertFailsAndGoesOn(String transaction, MigrationStatus.State state)
            throws Exception {
        write(transaction, sleeping());
        try (MigrationManager manager = project.open()) {
            assertThat(failure(manager))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(NAME, "statement 2 (line 3)", "insert into notes");

            assertThat(manager.status().entries())
                    .singleElement()
                    .returns(state, MigrationStatus.Entry::state);
            write(transaction, "insert into notes values (2)");
            assertThat(manager.runMigrations()).containsExactly(NAME);
        }
        assertThat(project.query("select id from notes order by id")).containsExactly("2", "3");
        assertThat(project.state().history()).containsExactly("1 " + NAME);
    }

    @Test
    @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
    void theManagerSaysSoAndTheNextRunGoesOn() throws Exception {
        assertFailsAndGoesOn(
                "",
                database == TestDatabase.POSTGRESQL
                        ? MigrationStatus.State.PENDING
                        : MigrationStatus.State.INTERRUPTED);
    }

    @Test
    @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
    void soItIsWithoutATransaction() throws Exception {
        assertFailsAndGoesOn(" transaction:false", MigrationStatus.State.INTERRUPTED);
    }
}
