package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir private Path folder;
    private StandaloneJar jar;

    @BeforeEach
    void aMigration() throws IOException {
        jar = new StandaloneJar(folder);
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/20260101_create_users.sql"),
                "-- migrate:up\ncreate table users (id int);\n");
    }

    @Test
    void withoutAnythingItIsTheEmbeddedDatabaseInTheCurrentFolder() {
        Result migrated = jar.run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.err().lines())
                .containsExactly(
                        "Database: jdbc:h2:./herogold (the default; name another with --url,"
                                + " HEROGOLD_URL or url in herogold.properties)");
        assertThat(folder.resolve("herogold.mv.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate:status", "migrate --check", "migrate --pretend"})
    void aLookMakesNoDatabase(String command) {
        Result looked = jar.run(command.split(" ", -1));

        assertThat(looked.out()).contains("20260101_create_users");
        assertThat(looked.err()).startsWith("jdbc:h2:./herogold (the default;");
        assertThat(folder.resolve("herogold.mv.db")).doesNotExist();
    }

    @Test
    void aFailureLeavesNoFileOfTheTraceBehind() throws IOException {
        Files.writeString(
                folder.resolve("migrations/20260102_x.sql"), "-- migrate:up\ncreate tabel x;\n");

        assertThat(jar.run("migrate").code()).isEqualTo(1);

        assertThat(folder.resolve("herogold.mv.db")).exists();
        assertThat(folder.resolve("herogold.trace.db")).doesNotExist();
    }

    @Test
    void aMisspeltSettingIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("herogold.properties"), "urll = jdbc:h2:./other\n");

        Result inFile = jar.run("migrate");
        Files.delete(folder.resolve("herogold.properties"));
        Result inEnvironment = jar.withVariable("HEROGOLD_DRI", "db").run("migrate");

        assertThat(inFile.code()).isEqualTo(2);
        assertThat(inFile.err()).contains("urll; did you mean url?");
        assertThat(inEnvironment.code()).isEqualTo(2);
        assertThat(inEnvironment.err()).contains("HEROGOLD_DRI; did you mean HEROGOLD_DIR?");
    }

    @Test
    void theFileOfPropertiesIsThatOfTheCurrentFolder() throws IOException {
        Files.writeString(
                folder.resolve("herogold.properties"),
                "url = jdbc:h2:./other\nuser = ada\npassword = s3cret\n");

        assertThat(jar.run("migrate").code()).isZero();
        Result refused = jar.run("migrate:status", "--password=wrong", "--debug");

        assertThat(folder.resolve("other.mv.db")).exists();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("jdbc:h2:./other as ada").doesNotContain("s3cret");
    }

    @Test
    void theEnvironmentComesBeforeTheFileOfProperties() throws IOException {
        Files.writeString(folder.resolve("herogold.properties"), "url = jdbc:nothing");
        jar.withVariable("HEROGOLD_URL", "jdbc:h2:./other")
                .withVariable("HEROGOLD_USER", "ada")
                .withVariable("HEROGOLD_PASSWORD", "s3cret");

        assertThat(jar.run("migrate").code()).isZero();
        Result refused = jar.run("migrate:status", "--user=bob", "--debug");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("jdbc:h2:./other as bob").doesNotContain("s3cret");
    }

    @Test
    void aFileOfPropertiesThatCannotBeReadIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("herogold.properties"), "password = \\us3cret");

        Result refused = jar.run("migrate", "--debug");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .startsWith("Error: herogold.properties cannot be read")
                .doesNotContain("s3cret");
    }

    @Test
    void aPasswordWithoutAValueIsReadFromTheInput() {
        Result migrated = jar.withInput("s3cret\n").run("migrate", "--user=ada", "--password");
        Result status =
                jar.withInput("")
                        .run("migrate:status", "--json", "--user=ada", "--password=s3cret");
        Result refused = jar.withInput("wrong\n").run("migrate:status", "--user=ada", "--password");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.out()).startsWith("Applied ");
        assertThat(migrated.err())
                .startsWith("Password for jdbc:h2:./herogold as ada:\nDatabase: ");
        assertThat(status.code()).isZero();
        assertThat(status.out()).startsWith("[");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out() + refused.err()).doesNotContain("s3cret", "wrong\n");
    }

    @Test
    void anEmptyPasswordIsNotAskedFor() {
        Result migrated = jar.withInput("s3cret\n").run("migrate", "--password=");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost:1/x", "jdbc:mariadb://localhost:1/x"})
    void aServerThatDoesNotAnswerIsToldInOneLine(String url) {
        Result refused = jar.run("migrate", "--url", url, "--user=ada", "--password=s3cret");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.complaints().lines()).hasSize(1);
        assertThat(refused.complaints())
                .startsWith("Error: " + url + " as ada cannot be reached: ")
                .doesNotContain("s3cret");
    }

    @Test
    void aWarningIsALineOfStandardError() throws IOException {
        Files.writeString(
                folder.resolve("migrations/20260102_create_teams.sql"),
                """
                -- migrate:up
                create table teams (id int);
                -- migrate:down
                drop table teams;
                """);
        jar.run("migrate");
        Files.delete(folder.resolve("migrations/20260102_create_teams.sql"));

        Result again = jar.run("migrate");

        assertThat(again.code()).isZero();
        assertThat(again.complaints().lines()).hasSize(1);
        assertThat(again.complaints())
                .startsWith("Warning: The database has applied 20260102_create");
    }

    @Test
    void aDirectoryWithoutAnyOfTheRecordedMigrationsIsTheWrongOne() throws IOException {
        jar.run("migrate");
        Files.delete(folder.resolve("migrations/20260101_create_users.sql"));

        Result again = jar.run("migrate");

        assertThat(again.code()).isEqualTo(5);
        assertThat(again.complaints())
                .startsWith("Error: The database has applied 20260101_create");
    }
}
