package io.github.herogold.orm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.tasks.ConfigurationException;
import io.github.herogold.orm.tasks.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "HEROGOLD_URL", "jdbc:environment",
                    "HEROGOLD_USER", "environment",
                    "HEROGOLD_PASSWORD", "from environment");

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("herogold.properties");
    }

    @Test
    void withoutAnythingItIsTheEmbeddedDatabaseAndSaysHowToNameAnother() {
        Connection connection = connection(Map.of(), Map.of());

        assertThat(connection.url()).isEqualTo("jdbc:h2:./herogold");
        assertThat(connection.user()).isEmpty();
        assertThat(connection.password()).isEmpty();
        assertThat(connection.origin())
                .contains("default", "--url", "HEROGOLD_URL", "herogold.properties");
    }

    @Test
    void theFileComesBeforeTheDefault() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser = jürgen\npassword: from file\n");

        assertThat(connection(Map.of(), Map.of()))
                .isEqualTo(
                        new Connection("jdbc:file", "jürgen", "from file", "herogold.properties"));
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");

        assertThat(connection(Map.of(), ENVIRONMENT))
                .isEqualTo(
                        new Connection(
                                "jdbc:environment",
                                "environment",
                                "from environment",
                                "HEROGOLD_URL"));
    }

    @Test
    void whatIsGivenByHandComesFirst() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");

        assertThat(
                        connection(
                                Map.of("url", "jdbc:hand", "user", "hand", "password", ""),
                                ENVIRONMENT))
                .isEqualTo(new Connection("jdbc:hand", "hand", "", "--url"));
    }

    @Test
    void eachSettingIsLookedUpByItself() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");

        assertThat(
                        connection(
                                Map.of("user", "hand"),
                                Map.of("HEROGOLD_PASSWORD", "from environment")))
                .isEqualTo(
                        new Connection(
                                "jdbc:file", "hand", "from environment", "herogold.properties"));
    }

    @Test
    void theFilesOfTheApplicationComeBeforeTheDefaultWithTheirUserAndPassword() throws IOException {
        application("jdbc:application");

        assertThat(connection(Map.of(), Map.of()))
                .isEqualTo(
                        new Connection(
                                "jdbc:application",
                                "application",
                                "from application",
                                "application.properties"));
        assertThat(connection(Map.of("user", "hand"), Map.of()).user()).isEqualTo("hand");
    }

    @Test
    void thePasswordOfTheApplicationIsForItsOwnDatabaseOnly() throws IOException {
        application("jdbc:application");

        assertThat(connection(Map.of("url", "jdbc:hand"), Map.of()))
                .isEqualTo(new Connection("jdbc:hand", "", "", "--url"));

        Files.writeString(file, "url=jdbc:file\n");
        assertThat(connection(Map.of(), Map.of()))
                .isEqualTo(new Connection("jdbc:file", "", "", "herogold.properties"));
    }

    @Test
    void springComesBeforePersistenceXmlWhereItNamesADatabase() throws IOException {
        Files.createDirectories(folder.resolve("target/classes/META-INF"));
        Files.writeString(
                folder.resolve("target/classes/META-INF/persistence.xml"),
                """
                <persistence><persistence-unit name="x"><properties>
                <property name="jakarta.persistence.jdbc.url" value="jdbc:xml"/>
                </properties></persistence-unit></persistence>
                """);

        assertThat(connection(Map.of(), Map.of()).url()).isEqualTo("jdbc:xml");
        Files.writeString(folder.resolve("application.yml"), "server.port: 80\n");
        assertThat(connection(Map.of(), Map.of()).url()).isEqualTo("jdbc:xml");
        application("jdbc:application");
        assertThat(connection(Map.of(), Map.of()).url()).isEqualTo("jdbc:application");
    }

    @Test
    void theProfileIsASetting() throws IOException {
        application("jdbc:application");
        Files.writeString(
                folder.resolve("application-prod.yml"), "spring.datasource.url: jdbc:prod\n");

        assertThat(connection(Map.of("profile", "prod"), Map.of()).url()).isEqualTo("jdbc:prod");
        assertThat(connection(Map.of(), Map.of("HEROGOLD_PROFILE", "prod")).url())
                .isEqualTo("jdbc:prod");
    }

    @Test
    void otherOptionsAreCalledAsWithoutTheirDashes() throws IOException {
        Files.writeString(file, "dir = db\nlock-timeout = 5m\n");

        Settings settings = settings(Map.of("HEROGOLD_LOCK_TIMEOUT", "1m"));

        assertThat(settings.find("dir")).contains(new Setting("db", "herogold.properties"));
        assertThat(settings.find("lock-timeout"))
                .contains(new Setting("1m", "HEROGOLD_LOCK_TIMEOUT"));
        assertThat(settings.find("classpath")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urll, url",
        "dri, dir",
        "URL, url",
        "--url, url",
        "herogold.url, url",
        "lockTimeout, lock-timeout",
        "class-path, classpath",
        "schema, schemas"
    })
    void anUnknownKeyIsAnErrorWithTheNearestOne(String key, String meant) throws IOException {
        Files.writeString(file, key + " = s3cret\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "herogold.properties has the unknown key %s; did you mean %s?", key, meant);
    }

    @Test
    void anUnknownKeyThatIsLikeNoOtherIsAnErrorToo() throws IOException {
        Files.writeString(file, "colour = blue\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "herogold.properties has the unknown key colour. Settings are called like"
                                + " the options of the commands, see --help.");
    }

    @Test
    void anUnknownVariableIsAnErrorWithTheNearestOne() {
        assertThatThrownBy(() -> settings(Map.of("HEROGOLD_PASSWROD", "s3cret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The environment has the unknown variable HEROGOLD_PASSWROD; did you mean"
                                + " HEROGOLD_PASSWORD?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEROGOLD_CDS",
                "HEROGOLD_MIGRATIONS_RUN",
                "HEROGOLD_UNITS_AUDIT_MIGRATIONS_RUN",
                "HEROGOLD_STATICS",
                "HEROGOLDEN",
                "PATH"
            })
    void aVariableOfAnotherPartIsNoError(String variable) {
        assertThat(settings(Map.of(variable, "x")).find("url")).isEmpty();
    }

    @Test
    void aMalformedFileIsAnError() throws IOException {
        Files.writeString(file, "password=\\u12g4\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + " cannot be read (IllegalArgumentException).")
                .hasMessageEndingWith("a file of properties in UTF-8.");
    }

    @Test
    void aFileInAnotherEncodingIsAnError() throws IOException {
        Files.writeString(file, "password=über", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a file of properties in UTF-8");
    }

    @Test
    void aFileThatIsADirectoryIsAnError() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + " cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:./x", "jdbc:h2:./x;PASSWORD=s3cret"})
    void noTextShowsAPassword(String url) {
        Given given = new Given("--", Map.of("url", url, "user", "sa", "password", "s3cret"));

        assertThat(given).asString().contains("user").doesNotContain("s3cret");
        assertThat(given.find("password").orElseThrow()).asString().doesNotContain("s3cret");
        assertThat(settings(Map.of()).connection(given))
                .asString()
                .contains("sa")
                .doesNotContain("s3cret");
    }

    private void application(String url) throws IOException {
        Files.writeString(
                folder.resolve("application.properties"),
                "spring.datasource.url="
                        + url
                        + "\nspring.datasource.username=application\n"
                        + "spring.datasource.password=from application\n");
    }

    private Connection connection(Map<String, String> given, Map<String, String> environment) {
        return settings(environment).connection(new Given("--", given));
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.in(new Surroundings(folder, environment));
    }
}
