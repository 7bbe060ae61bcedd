package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A user who may not create tables is told so, with what to do about it. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_MEMORY", "POSTGRESQL", "MARIADB"})
class RestrictedUserTest {
    private static final String OLD = "20260101_create_notes";
    private static final String PASSWORD = "secret";
    private static final String NEW = "20260102_create_tags";

    private final TestDatabase database;
    private final Project project;
    private final String user =
            "clerk_" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    RestrictedUserTest(TestDatabase database, @TempDir Path directory) throws SQLException {
        this.database = database;
        Project fresh = new Project(database.fresh(), directory);
        project = database == TestDatabase.MARIADB ? notForEverybody(fresh) : fresh;
    }

    /** On a new server of MariaDB, everybody may do everything where the name begins with test. */
    private Project notForEverybody(Project fresh) throws SQLException {
        fresh.execute("create database " + user);
        Address address = fresh.address();
        String url = address.url().replaceFirst("/test_\\w+", "/" + user);
        return new Project(new Address(url, address.user(), address.password()), fresh.directory());
    }

    /** The same project for a user who may read and write these tables, and no more. */
    private Project restricted(String... tables) throws SQLException {
        createUser();
        for (String table : tables) {
            grant("select, insert, update, delete", table);
        }
        String password = database == TestDatabase.POSTGRESQL ? "" : PASSWORD;
        // Only an administrator may change the delay of H2.
        String url = project.address().url().replace(";DB_CLOSE_DELAY=-1", "");
        return new Project(new Address(url, user, password), project.directory());
    }

    private void createUser() throws SQLException {
        switch (database) {
            case H2_MEMORY, H2_FILE ->
                    project.execute("create user " + user + " password '" + PASSWORD + "'");
            case POSTGRESQL -> project.execute("create role " + user + " login");
            case MARIADB -> {
                // The server was started without its table of users, and reads it now.
                project.execute(
                        "flush privileges",
                        "alter user root@localhost identified by ''",
                        "create user " + grantee() + " identified by '" + PASSWORD + "'");
                grant("create view", "*");
            }
        }
    }

    private void grant(String rights, String on) throws SQLException {
        project.execute("grant " + rights + " on " + on + " to " + grantee());
    }

    private String grantee() {
        return database == TestDatabase.MARIADB ? user + "@localhost" : user;
    }

    @Test
    void theFirstRunSaysWhatIsNotAllowed() throws SQLException {
        project.writeTable(OLD, "notes");
        Project restricted = restricted();

        project.assertRefused(restricted::migrate)
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("the user may ")
                .message()
                .containsPattern("(?i)denied|not enough rights|not allowed");
    }

    @Test
    void thereIsNothingToSeeAndThatIsNoError() throws SQLException {
        project.writeTable(OLD, "notes");
        Project restricted = restricted();
        if (database == TestDatabase.MARIADB) {
            // It does not tell whether what one may not see is there.
            grant("select", "*");
        }

        assertThat(restricted.status().pending()).containsExactly(OLD);
    }

    @Test
    void aLaterRunSaysWhatIsNotAllowed() throws SQLException {
        project.writeTable(OLD, "notes");
        project.migrate();
        project.writeTable(NEW, "tags");
        Project restricted =
                database == TestDatabase.H2_MEMORY
                        ? restricted("migrations", "migrations_lock")
                        : restricted("migrations");

        assertThat(restricted.status().pending()).containsExactly(NEW);
        project.assertRefused(restricted::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(NEW, "create table tags")
                .message()
                .containsPattern("(?i)denied|not enough rights|not allowed");
        assertThat(project.migrate()).containsExactly(NEW);
    }

    @Test
    void aRunWithNothingToDoIsDone() throws SQLException {
        project.writeTable(OLD, "notes");
        project.migrate();

        assertThat(restricted("migrations").migrate()).isEmpty();
    }

    @Test
    void aHistoryThatMayNotBeReadIsNamed() throws SQLException {
        project.writeTable(OLD, "notes");
        project.migrate();
        Project restricted = database == TestDatabase.MARIADB ? restricted("notes") : restricted();

        project.assertRefused(restricted::status)
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("migrations");
    }
}
