package io.github.herogold.orm.it.migrations.surroundings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStep;
import java.sql.SQLException;

/**
 * Ends all other sessions of a database when a statement has been noted and is about to be
 * executed.
 *
 * @param project who ends them
 * @param database where
 * @param statement the number of the statement in its migration
 */
public record Interruption(Project project, TestDatabase database, int statement)
        implements MigrationListener {

    /** Interrupts a run of a user in a statement, which is not executed then. */
    public static void of(
            Project user, Project administrator, TestDatabase database, int statement) {
        try (MigrationManager manager =
                user.open(
                        settings ->
                                settings.withListener(
                                        new Interruption(administrator, database, statement)))) {
            assertThatThrownBy(manager::runMigrations).isInstanceOf(MigrationFailedException.class);
        }
    }

    @Override
    public void statementStarted(MigrationStep step, int number, String sql) {
        try {
            if (number == statement && isNoted()) {
                endOtherSessions();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // PostgreSQL is given every statement in a transaction first.
    private boolean isNoted() throws SQLException {
        return !project.query("select name from migrations where footprint is not null").isEmpty();
    }

    private void endOtherSessions() throws SQLException {
        String sessions =
                switch (database) {
                    case POSTGRESQL ->
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database()"
                                    + " and pid <> pg_backend_pid()";
                    case MARIADB ->
                            "select id from information_schema.processlist"
                                    + " where db = database() and id <> connection_id()";
                    case H2_MEMORY, H2_FILE ->
                            "select abort_session(session_id) from information_schema.sessions"
                                    + " where session_id <> session_id()";
                };
        for (String session : project.query(sessions)) {
            if (database == TestDatabase.MARIADB) {
                project.execute("kill " + session);
            }
        }
    }
}
