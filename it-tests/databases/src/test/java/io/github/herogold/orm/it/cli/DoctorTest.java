package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Not in memory, because another process would not see that. */
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
class DoctorTest {
    private static final String GUEST = "guest_of_doctor";
    private static final String SECRET = "Guest-1";

    @Parameter private TestDatabase database;
    @TempDir private Path folder;
    private Address address;

    @BeforeEach
    void aMigration() throws IOException {
        address = database.fresh();
        Files.writeString(
                Files.createDirectory(folder.resolve("migrations"))
                        .resolve("20260101_create_users.sql"),
                "-- migrate:up\ncreate table users (id int);\n");
    }

    @Test
    void allIsWellWhereTheUserMayDoEverything() {
        jar(address.user(), address.password()).run("migrate");

        Result well = jar(address.user(), address.password()).run("doctor");

        assertThat(well.code()).isZero();
        assertThat(line(well, "database")).startsWith("ok").contains(product());
        assertThat(line(well, "rights")).matches("(ok|note) .*");
        assertThat(line(well, "history")).startsWith("ok").contains("1 applied, 0 pending.");
        assertThat(line(well, "lock")).startsWith("ok");
    }

    @Test
    void aUserWhoMayNotCreateTablesIsAProblem() throws SQLException {
        guest();

        Result refused = jar(GUEST, SECRET).run("doctor");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(line(refused, "rights")).startsWith("problem").contains("--user");
        assertThat(refused.out()).doesNotContain(SECRET);
    }

    private String product() {
        return switch (database) {
            case POSTGRESQL -> ": PostgreSQL ";
            case MARIADB -> ": MariaDB ";
            default -> ": H2 ";
        };
    }

    /** A user who may connect, and nothing else; users belong to the server, not to a database. */
    private void guest() throws SQLException {
        switch (database) {
            case POSTGRESQL ->
                    execute(
                            "drop role if exists " + GUEST,
                            "create role " + GUEST + " login password '" + SECRET + "'");
            case MARIADB -> {
                // The server was started without its table of users, and reads it now. There
                // everybody may do everything where the name of a database begins with test.
                execute(
                        "flush privileges",
                        "alter user root@localhost identified by ''",
                        "create or replace database " + GUEST,
                        "create or replace user "
                                + GUEST
                                + "@localhost identified by '"
                                + SECRET
                                + "'",
                        "grant select on " + GUEST + ".* to " + GUEST + "@localhost");
                String url = address.url().replaceFirst("/test_\\w+", "/" + GUEST);
                address = new Address(url, address.user(), address.password());
            }
            default -> execute("create user " + GUEST + " password '" + SECRET + "'");
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private StandaloneJar jar(String user, String password) {
        return new StandaloneJar(folder)
                .withVariable("HEROGOLD_URL", address.url())
                .withVariable("HEROGOLD_USER", user)
                .withVariable("HEROGOLD_PASSWORD", password);
    }

    private static String line(Result result, String name) {
        return result.lines().stream()
                .filter(line -> line.matches("\\w+ +" + name + " .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result));
    }
}
