package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Not in memory, because another process would not see that. */
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
class StandaloneJarTest {
    @Parameter private TestDatabase database;
    @TempDir private Path folder;

    @Test
    void aMigrationIsMadeAppliedListedAndUndone() throws SQLException {
        StandaloneJar jar = jarWith(database.fresh());

        String file = quiet(jar.run("migrate:make", "create_users_table")).out().strip();
        String name = Path.of(file).getFileName().toString().replace(".java", "");
        assertThat(folder.resolve(file)).exists();
        assertThat(quiet(jar.run("migrate")).lines())
                .containsExactly("Applied " + name, "Applied 1 migration.");
        assertThat(quiet(jar.run("migrate:status", "--json")).out())
                .contains("\"name\": \"" + name + "\"", "\"state\": \"applied\"");
        assertThat(quiet(jar.run("migrate:rollback")).lines())
                .containsExactly("Undid " + name, "Undid 1 migration.");
    }

    @Test
    void aFailureIsToldOnceAndWithNothingElse() throws IOException, SQLException {
        Address address = database.fresh();
        write("20260101_create_users", "create table users (id int);");
        write("20260102_create_posts", "create tabel posts (id int);");

        Result failed = jarWith(address).run("migrate");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.lines()).containsExactly("Applied 20260101_create_users");
        assertThat(failed.complaints())
                .startsWith("Error: 20260102_create_posts failed while it was applied:\n")
                .containsOnlyOnce("create tabel posts (id int)\n  ")
                .containsOnlyOnce(" says: ")
                .endsWith("Done before it in this run: 20260101_create_users.\n");
        try (Connection connection = address.connect()) {
            assertThat(Catalogue.of(connection).lines()).anyMatch("table users"::equalsIgnoreCase);
        }
    }

    private StandaloneJar jarWith(Address address) {
        return new StandaloneJar(folder)
                .withVariable("HEROGOLD_URL", address.url())
                .withVariable("HEROGOLD_USER", address.user())
                .withVariable("HEROGOLD_PASSWORD", address.password());
    }

    private void write(String migration, String up) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(directory.resolve(migration + ".sql"), "-- migrate:up\n" + up + "\n");
    }

    private static Result quiet(Result result) {
        assertThat(result.complaints()).isEmpty();
        assertThat(result.code()).isZero();
        return result;
    }
}
