package io.github.herogold.orm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.tasks.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceXmlTest {
    private static final String FILE = "META-INF/persistence.xml";

    @TempDir private Path project;

    @ParameterizedTest
    @CsvSource({
        "jakarta.persistence.jdbc.url, jakarta.persistence.jdbc.user,"
                + " jakarta.persistence.jdbc.password",
        "javax.persistence.jdbc.url, javax.persistence.jdbc.user, javax.persistence.jdbc.password",
        "hibernate.connection.url, hibernate.connection.username, hibernate.connection.password"
    })
    void aUnitSaysUrlUserAndPassword(String url, String user, String password) throws IOException {
        write(
                "src/main/resources",
                unit(property(url, "jdbc:shop"), property(user, "ada"), property(password, "x")));

        PersistenceXml xml = PersistenceXml.in(project);

        assertThat(xml.find("url"))
                .contains(new Setting("jdbc:shop", "src/main/resources/" + FILE));
        assertThat(xml.find("user")).map(Setting::value).contains("ada");
        assertThat(xml.find("password")).map(Setting::value).contains("x");
        assertThat(xml.find("dir")).isEmpty();
    }

    @Test
    void theCompiledFileComesBeforeTheSource() throws IOException {
        write("src/main/resources", unit(property("hibernate.connection.url", "jdbc:source")));
        write("target/classes", unit(property("hibernate.connection.url", "jdbc:compiled")));

        assertThat(PersistenceXml.in(project).find("url"))
                .contains(new Setting("jdbc:compiled", "target/classes/" + FILE));
    }

    @Test
    void aUnitOfADataSourceSaysNothing() throws IOException {
        write("src/main/resources", unit() + unit(property("hibernate.connection.url", "jdbc:b")));

        assertThat(PersistenceXml.in(project).find("url")).map(Setting::value).contains("jdbc:b");

        write("src/main/resources", unit());

        assertThat(PersistenceXml.in(project).find("url")).isEmpty();
    }

    @Test
    void ofSeveralDatabasesNoneIsGuessed() throws IOException {
        write(
                "src/main/resources",
                unit(property("hibernate.connection.url", "jdbc:a"))
                        + unit(property("hibernate.connection.url", "jdbc:b")));

        assertThatThrownBy(() -> PersistenceXml.in(project).find("url"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(FILE + " names several databases", "--url");
    }

    @Test
    void aDocumentTypeIsNotReadNorFetched() throws IOException {
        Files.createDirectories(project.resolve("target/classes/META-INF"));
        Files.writeString(
                project.resolve("target/classes").resolve(FILE),
                "<!DOCTYPE persistence SYSTEM \"http://localhost:1/x\"><persistence/>");

        assertThatThrownBy(() -> PersistenceXml.in(project))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("XML without a document type");
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    private static String unit(String... properties) {
        return "<persistence-unit name=\"x\"><properties>"
                + String.join("", properties)
                + "</properties></persistence-unit>";
    }

    private void write(String folder, String units) throws IOException {
        Path file = project.resolve(folder).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">"
                        + units
                        + "</persistence>");
    }
}
