package io.github.herogold.orm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.tasks.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpringFilesTest {
    private static final String SOURCES = "src/main/resources/";

    @TempDir private Path project;

    @Test
    void propertiesSayUrlUserAndPassword() throws IOException {
        write(
                SOURCES + "application.properties",
                """
                server.port = 80
                spring.datasource.url = jdbc:postgresql://localhost/shop
                spring.datasource.username = ada
                spring.datasource.password = pa:ss
                """);

        SpringFiles files = read();

        assertThat(files.find("url"))
                .contains(
                        new Setting(
                                "jdbc:postgresql://localhost/shop",
                                "src/main/resources/application.properties"));
        assertThat(files.find("user")).map(Setting::value).contains("ada");
        assertThat(files.find("password")).map(Setting::value).contains("pa:ss");
        assertThat(files.find("dir")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.yml", "application.yaml"})
    void yamlSaysTheSame(String name) throws IOException {
        write(
                SOURCES + name,
                """
                server: {port: 80}
                spring:
                  datasource:
                    url: "jdbc:mariadb://localhost/shop"
                    username: ada
                    password: 4711
                """);

        assertThat(url()).contains("jdbc:mariadb://localhost/shop");
        assertThat(read().find("password")).map(Setting::value).contains("4711");
        assertThat(read().find("url").orElseThrow().origin()).isEqualTo(SOURCES + name);
    }

    @Test
    void namesInYamlMayBeWholeOnes() throws IOException {
        write(SOURCES + "application.yml", "spring.datasource.url: jdbc:h2:./shop\n");

        assertThat(url()).contains("jdbc:h2:./shop");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/application.yml, target/classes/application.properties",
        "src/main/resources/application.properties, build/resources/main/application.yml",
        "target/classes/application.properties, application.yml",
        "application.properties, config/application.yml",
        "src/main/resources/application.yml, src/main/resources/application.properties"
    })
    void compiledFilesComeBeforeSourcesAndThoseBesideBeforeBoth(String less, String more)
            throws IOException {
        write(less, url(less, "jdbc:less"));
        write(more, url(more, "jdbc:more"));

        assertThat(read().find("url")).contains(new Setting("jdbc:more", more));
    }

    private static String url(String file, String url) {
        return file.endsWith(".yml")
                ? "spring: {datasource: {url: \"" + url + "\"}}\n"
                : "spring.datasource.url=" + url + "\n";
    }

    @Test
    void aFileOfTheProfileComesBeforeTheUsualOne() throws IOException {
        write(
                SOURCES + "application.properties",
                "spring.datasource.url=jdbc:usual\nspring.datasource.username=usual\n");
        write(SOURCES + "application-prod.yml", "spring.datasource.url: jdbc:prod\n");

        assertThat(url()).contains("jdbc:usual");
        assertThat(read("prod").find("url"))
                .contains(new Setting("jdbc:prod", SOURCES + "application-prod.yml"));
        assertThat(read("prod").find("user")).map(Setting::value).contains("usual");
        assertThat(read("other").find("url")).map(Setting::value).contains("jdbc:usual");
    }

    @Test
    void theActiveProfilesAreThoseOfTheEnvironmentElseOfTheFilesElseTheDefault()
            throws IOException {
        write(SOURCES + "application-default.properties", "spring.datasource.url=jdbc:default\n");
        assertThat(url()).contains("jdbc:default");

        write(SOURCES + "application.yml", "spring: {profiles: {active: [dev, local]}}\n");
        write(SOURCES + "application-dev.properties", "spring.datasource.url=jdbc:dev\n");
        assertThat(url()).contains("jdbc:dev");

        write(SOURCES + "application-local.properties", "spring.datasource.url=jdbc:local\n");
        assertThat(url()).contains("jdbc:local");

        assertThat(
                        read(Map.of("SPRING_PROFILES_ACTIVE", "dev"), Optional.empty())
                                .find("url")
                                .map(Setting::value))
                .contains("jdbc:dev");
        assertThat(
                        read(Map.of("SPRING_PROFILES_ACTIVE", "dev"), Optional.of("local"))
                                .find("url")
                                .map(Setting::value))
                .contains("jdbc:local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "yml"})
    void aPartOfAFileIsForItsProfile(String ending) throws IOException {
        write(
                SOURCES + "application." + ending,
                ending.equals("yml")
                        ? """
                        spring: {datasource: {url: "jdbc:usual"}}
                        ---
                        spring:
                          config: {activate: {on-profile: prod}}
                          datasource: {url: "jdbc:prod"}
                        ---
                        spring:
                          config: {activate: {on-profile: [a, b]}}
                          datasource: {url: "jdbc:ab"}
                        """
                        : """
                        spring.datasource.url=jdbc:usual
                        #---
                        spring.config.activate.on-profile=prod
                        spring.datasource.url=jdbc:prod
                        #---
                        spring.config.activate.on-profile=a,b
                        spring.datasource.url=jdbc:ab
                        """);

        assertThat(url()).contains("jdbc:usual");
        assertThat(read("prod").find("url")).map(Setting::value).contains("jdbc:prod");
        assertThat(read("b").find("url")).map(Setting::value).contains("jdbc:ab");
    }

    @Test
    void theEnvironmentOfSpringComesBeforeItsFiles() throws IOException {
        Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL", "jdbc:environment");
        assertThat(read(environment, Optional.empty()).find("url")).isEmpty();

        write(SOURCES + "application.properties", "spring.datasource.url=jdbc:file\n");

        assertThat(read(environment, Optional.empty()).find("url"))
                .contains(new Setting("jdbc:environment", "SPRING_DATASOURCE_URL"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:${NAME}, jdbc:h2:shop",
        "jdbc:h2:${db.name}, jdbc:h2:of-file",
        "jdbc:h2:${nothing:usual}, jdbc:h2:usual",
        "jdbc:h2:${nothing:}, jdbc:h2:",
        "jdbc:h2:${nothing:${NAME}}x, jdbc:h2:shopx",
        "'jdbc:x://${host:localhost:5432}/${NAME}', 'jdbc:x://localhost:5432/shop'",
        "jdbc:h2:${my.db-host}, jdbc:h2:host",
        "jdbc:h2:${NAME, 'jdbc:h2:${NAME'"
    })
    void placeholdersAreThoseOfTheEnvironmentAndTheFiles(String written, String meant)
            throws IOException {
        write(
                SOURCES + "application.properties",
                "db.name = ${inner}\ninner = of-file\nspring.datasource.url = " + written + "\n");

        assertThat(
                        read(Map.of("NAME", "shop", "MY_DBHOST", "host"), Optional.empty())
                                .find("url")
                                .map(Setting::value))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${NAME}", "${a}"})
    void aPlaceholderWithoutAValueIsAnErrorThatNamesIt(String written) throws IOException {
        write(
                SOURCES + "application.properties",
                "a = ${b}\nb = ${a}\nspring.datasource.url = jdbc:h2:" + written + "\n");

        assertThatThrownBy(() -> read().find("url"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "spring.datasource.url in src/main/resources/application.properties",
                        written,
                        "--url");
    }

    @Test
    void aFileThatIsNoYamlIsAnErrorThatQuotesNothing() throws IOException {
        write(SOURCES + "application.yml", "spring:\n  password: s3cret: x\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("application.yml is no YAML: see line 2.")
                .hasStackTraceContaining("noYaml")
                .satisfies(e -> assertThat(e.getCause()).isNull());
    }

    @Test
    void aTypeInYamlIsNotMade() throws IOException {
        write(SOURCES + "application.yml", "x: !!javax.script.ScriptEngineManager []\n");

        assertThatThrownBy(this::read).isInstanceOf(ConfigurationException.class);
    }

    private Optional<String> url() {
        return read().find("url").map(Setting::value);
    }

    private SpringFiles read() {
        return read(Map.of(), Optional.empty());
    }

    private SpringFiles read(String profile) {
        return read(Map.of(), Optional.of(profile));
    }

    private SpringFiles read(Map<String, String> environment, Optional<String> profile) {
        return SpringFiles.in(new Surroundings(project, environment), profile);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }
}
