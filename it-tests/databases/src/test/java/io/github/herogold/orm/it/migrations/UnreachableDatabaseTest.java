package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when there is no way in; the password is never part of it. */
class UnreachableDatabaseTest {
    private static final String PASSWORD = "0pen$esame";

    private static DatabaseUnavailableException open(MigrationSettings settings) {
        DatabaseUnavailableException thrown =
                catchThrowableOfType(
                        DatabaseUnavailableException.class, () -> MigrationManager.open(settings));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(PASSWORD);
        return thrown;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:nosuch://localhost/shop",
                "jdbc:nosuch://ada:0pen$esame@localhost/shop",
                "jdbc:nosuch:shop;password=0pen$esame",
                "not a url",
                ""
            })
    void aUrlThatNoDriverTakesIsNamed(String url) {
        assertThat(open(MigrationSettings.of(url).withUser("ada", PASSWORD)))
                .hasMessageContainingAll("No JDBC driver takes", "driver is on the class path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/shop",
                "jdbc:postgresql://localhost:1/shop?user=ada&password=0pen$esame",
                "jdbc:mariadb://localhost:1/shop",
                "jdbc:mariadb://localhost:1/shop?user=ada&password=0pen$esame",
                "jdbc:mariadb://ada:0pen$esame@localhost:1/shop",
                "jdbc:h2:tcp://localhost:1/shop;PASSWORD=0pen$esame"
            })
    void aServerThatIsNotThereIsNamed(String url) {
        assertThat(open(MigrationSettings.of(url).withUser("ada", PASSWORD)))
                .hasMessageContainingAll(
                        url.replaceAll("[;?:](PASSWORD|user|0pen).*", ""),
                        "cannot be reached",
                        "that the server is running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:shop;PASSWORD=0pen$esame",
                "jdbc:h2:mem:shop;PASSWORD=0pen$esame;NOSUCH=1",
                "jdbc:h2:mem:shop;PASSWORD=0pen$esame;MODE",
                "jdbc:postgresql://localhost:1/shop?password=0pen$esame&sslmode=nosuch",
                "jdbc:mariadb://localhost:nosuch/shop?password=0pen$esame"
            })
    void aUrlThatIsWrongForItsDriverIsRefused(String url) {
        assertThat(open(MigrationSettings.of(url))).hasMessageContaining("Check the URL");
    }

    @Test
    void postgresqlRefusesAnUnknownUser() {
        assertRefused(TestDatabase.POSTGRESQL.fresh(), "nobody");
    }

    @Test
    @Timeout(60)
    void postgresqlRefusesAWrongPassword(@TempDir Path directory) throws IOException, SQLException {
        Address address = TestDatabase.POSTGRESQL.fresh();
        Project project = new Project(address, directory);
        project.execute(
                "set password_encryption = 'scram-sha-256'",
                "create role doorman login password 'right'");
        requirePassword(project, "doorman");

        assertRefused(address, "doorman");
    }

    /**
     * Makes the server ask this user for a password: the first line that fits decides (PostgreSQL
     * manual, 20.1), as soon as the server has read the file again.
     */
    private static void requirePassword(Project project, String user)
            throws IOException, SQLException {
        Path file = Path.of(project.query("show hba_file").get(0));
        Files.writeString(
                file, "host all " + user + " all scram-sha-256\n" + Files.readString(file));
        project.execute("select pg_reload_conf()");
        while (isLetIn(project.address(), user)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isLetIn(Address address, String user) {
        try {
            DriverManager.getConnection(address.url(), user, PASSWORD).close();
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void mariaDbRefusesAWrongPassword(@TempDir Path directory) throws SQLException {
        Address address = TestDatabase.MARIADB.fresh();
        // The server was started without its table of users, and reads it now.
        new Project(address, directory)
                .execute(
                        "flush privileges",
                        "alter user root@localhost identified by ''",
                        "create or replace user doorman@'%' identified by 'right'");

        assertRefused(address, "doorman");
    }

    @Test
    void h2RefusesAWrongPassword(@TempDir Path directory) throws SQLException {
        Address address = TestDatabase.H2_MEMORY.fresh();
        new Project(address, directory).execute("create user doorman password 'right'");

        assertRefused(address, "doorman");
    }

    private static void assertRefused(Address address, String user) {
        assertThat(open(MigrationSettings.of(address.url()).withUser(user, PASSWORD)))
                .hasMessageContainingAll(
                        address.url() + " as " + user, "cannot be reached", "the password")
                .hasCauseInstanceOf(SQLException.class);
    }
}
