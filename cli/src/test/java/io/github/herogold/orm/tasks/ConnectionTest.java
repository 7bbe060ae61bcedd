package io.github.herogold.orm.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.tasks.Connection.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private static final Given NOTHING =
            new Given(Optional.empty(), Optional.empty(), Optional.empty());
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
    void withoutAnythingItIsTheEmbeddedDatabase() {
        assertThat(Connection.resolve(NOTHING, Map.of(), file))
                .isEqualTo(new Connection("jdbc:h2:./herogold", "", ""));
    }

    @Test
    void theFileComesBeforeTheDefault() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser = jürgen\npassword: from file\n");

        assertThat(Connection.resolve(NOTHING, Map.of(), file))
                .isEqualTo(new Connection("jdbc:file", "jürgen", "from file"));
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");

        assertThat(Connection.resolve(NOTHING, ENVIRONMENT, file))
                .isEqualTo(new Connection("jdbc:environment", "environment", "from environment"));
    }

    @Test
    void whatIsGivenByHandComesFirst() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");
        Given given = new Given(Optional.of("jdbc:hand"), Optional.of("hand"), Optional.of(""));

        assertThat(Connection.resolve(given, ENVIRONMENT, file))
                .isEqualTo(new Connection("jdbc:hand", "hand", ""));
    }

    @Test
    void eachSettingIsLookedUpByItself() throws IOException {
        Files.writeString(file, "url=jdbc:file\nuser=file\npassword=from file\n");
        Given given = new Given(Optional.empty(), Optional.of("hand"), Optional.empty());

        assertThat(Connection.resolve(given, Map.of("HEROGOLD_PASSWORD", "from environment"), file))
                .isEqualTo(new Connection("jdbc:file", "hand", "from environment"));
    }

    @Test
    void aMalformedFileIsAnError() throws IOException {
        Files.writeString(file, "password=\\u12g4\n");

        assertThatThrownBy(() -> Connection.resolve(NOTHING, Map.of(), file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + " cannot be read (IllegalArgumentException).")
                .hasMessageEndingWith("url, user, password.");
    }

    @Test
    void aFileInAnotherEncodingIsAnError() throws IOException {
        Files.writeString(file, "password=über", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Connection.resolve(NOTHING, Map.of(), file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a file of properties in UTF-8");
    }

    @Test
    void aFileThatIsADirectoryIsAnError() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> Connection.resolve(NOTHING, Map.of(), file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + " cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:./x", "jdbc:h2:./x;PASSWORD=s3cret"})
    void itsTextShowsNoPassword(String url) {
        Given given = new Given(Optional.of(url), Optional.of("sa"), Optional.of("s3cret"));

        assertThat(given).asString().contains("sa").doesNotContain("s3cret");
        assertThat(Connection.resolve(given, Map.of(), file))
                .asString()
                .contains("sa")
                .doesNotContain("s3cret");
    }
}
