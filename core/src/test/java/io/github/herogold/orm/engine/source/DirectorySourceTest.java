package io.github.herogold.orm.engine.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySourceTest {
    private static final String SQL = "-- migrate:up\ncreate table a (id int);\n";
    private static final String JAVA =
            """
            class A extends io.github.herogold.orm.migrations.Migration {
                public void up(jakarta.persistence.EntityManager em) {}
                public void down(jakarta.persistence.EntityManager em) {}
            }
            """;

    @TempDir Path directory;

    private Stream<KnownMigration> discovered() {
        return new DirectorySource(directory, DirectorySourceTest.class.getClassLoader())
                .discover().stream();
    }

    private LoadedMigration load() {
        return discovered().findFirst().orElseThrow().load(SqlDialect.H2);
    }

    private void write(String fileName, String text) throws IOException {
        Files.writeString(directory.resolve(fileName), text);
    }

    private AbstractThrowableAssert<?, ?> assertRefused() {
        return assertThatThrownBy(this::load).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void sqlAndJavaFilesAreFoundAndNamedAfterTheirFiles() throws IOException {
        write("20260215_a.sql", SQL);
        write("20260216_b.java", JAVA);

        assertThat(discovered().sorted().map(known -> known.load(SqlDialect.H2).name()))
                .containsExactly("20260215_a", "20260216_b");
    }

    @Test
    void otherFilesAndDirectoriesAreIgnored() throws IOException {
        write("readme.md", "");
        write("package-info.java", "");
        write(".hidden.sql", "");
        write("20260215_a.sql~", "");
        write("sql", "");
        Files.createDirectories(directory.resolve("20260215_a"));
        Files.createDirectories(directory.resolve(".20260215_a.sql"));
        Files.createSymbolicLink(directory.resolve(".#20260215_a.sql"), Path.of("editor@host"));

        assertThat(discovered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260215_a.SQL", "20260215_a.Java", "beforeMigrate.Sql"})
    void aFileWhoseSuffixHasCapitalsIsRefused(String fileName) throws IOException {
        write(fileName, SQL);

        assertRefused()
                .hasMessageContainingAll(
                        directory.resolve(fileName).toString(), "lower case", "Rename it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260215_a.sql", "20260215_a.java", "beforeMigrate.sql"})
    void whatIsCalledLikeAFileAndIsNoneIsRefused(String fileName)
            throws IOException, InterruptedException {
        Path place = directory.resolve(fileName);
        Files.createDirectory(place);
        assertRefused().hasMessageContainingAll(place + " is a directory", "Put a file");

        Files.delete(place);
        Files.createSymbolicLink(place, directory.resolve("gone"));
        assertRefused().hasMessageContainingAll(place + " is a link to nothing", "Put a file");

        Files.delete(place);
        Files.createSymbolicLink(place, place);
        assertRefused().hasMessageContainingAll(place + " is a link to nothing", "Put a file");

        Files.delete(place);
        assumeTrue(
                new ProcessBuilder("mkfifo", place.toString()).start().waitFor() == 0,
                "pipes with names are a thing of Unix");
        assertRefused().hasMessageContainingAll(place + " is a pipe or device", "Put a file");
    }

    @Test
    void aLinkToAFileIsAsGoodAsTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("text"), SQL);
        Files.createSymbolicLink(directory.resolve("20260215_a.sql"), file);

        assertThat(load().name()).isEqualTo("20260215_a");
    }

    @Test
    void findingReadsNoFile() throws IOException {
        write("20260215_a.sql", "nonsense");
        write("20260216_b.java", "nonsense");

        assertThat(discovered()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("20260215_a.sql", "\uFEFF" + SQL);
        assertThat(load().name()).isEqualTo("20260215_a");

        Files.delete(directory.resolve("20260215_a.sql"));
        write("20260216_b.java", "\uFEFF" + JAVA);
        assertThat(load().name()).isEqualTo("20260216_b");
    }

    @Test
    void aMigrationThatNamesItselfOtherwiseIsRefused() throws IOException {
        write(
                "20260215_a.java",
                JAVA.replace(
                        "{\n    public void up",
                        "{ public String name() { return \"20260101_x\"; }\n    public void up"));

        assertRefused()
                .hasMessageContainingAll("20260215_a.java", "20260101_x", "Remove its method");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create_users.sql",
                "2026_a.java",
                "20260215-a.sql",
                "20260231_a.sql",
                "x.java"
            })
    void aFileWithoutAProperNameIsRefused(String fileName) throws IOException {
        write(fileName, SQL);

        assertRefused()
                .hasMessageContainingAll(directory.resolve(fileName).toString(), "Rename it");
    }

    @Test
    void aFileOfADayThatThereIsNotSaysSo() throws IOException {
        write("20260231_a.sql", SQL);

        assertRefused().hasMessageContainingAll("20260231_a.sql", "there is no day 20260231");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260215_a.sql", "20260215_a.java"})
    void aFileThatIsNotUtf8IsRefused(String fileName) throws IOException {
        Files.write(directory.resolve(fileName), (SQL + "-- \u00fc").getBytes(ISO_8859_1));

        assertRefused().hasMessageContainingAll(fileName, "not encoded in UTF-8", "Save it");
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        directory = directory.resolve("migrations");

        assertRefused().hasMessageContainingAll(directory.toString(), "does not exist");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        directory = Files.createFile(directory.resolve("migrations"));

        assertRefused().hasMessageContainingAll(directory.toString(), "is a file");
    }

    @Test
    void aDirectoryThatMayNotBeReadIsRefused() {
        assumeTrue(
                directory.toFile().setReadable(false) && !Files.isReadable(directory),
                "root may read everything");

        assertRefused().hasMessageContainingAll(directory.toString(), "cannot be read", "Check");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        write("20260215_a.sql", SQL);
        Path file = directory.resolve("20260215_a.sql");
        assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file),
                "root may read everything");

        assertRefused().hasMessageContainingAll(file.toString(), "cannot be read", "Check");
    }
}
