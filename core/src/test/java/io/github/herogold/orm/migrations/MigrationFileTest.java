package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.persistence.Orm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFileTest {
    @TempDir Path directory;

    @BeforeEach
    void stopTheClock() {
        setClock("2026-02-15T23:30:59Z");
    }

    @AfterEach
    void startTheClock() {
        Orm.setClock(Clock.systemUTC());
    }

    // In a zone where it is already the next day: names count in UTC.
    private static void setClock(String instant) {
        Orm.setClock(Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Tokyo")));
    }

    private Path create(String name) {
        return MigrationFile.create(name, directory);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFileIsNamedAfterTheDayInUtc() {
        assertThat(create("create_users_table"))
                .isEqualTo(directory.resolve("20260215_create_users_table.java"))
                .content()
                .contains("class CreateUsersTable extends Migration");
    }

    @Test
    void aFormatGivesSql() {
        assertThat(MigrationFile.create("tidy up", directory, MigrationFile.Format.SQL))
                .isEqualTo(directory.resolve("20260215_tidy_up.sql"))
                .content()
                .startsWith("-- migrate:up\n");
    }

    @Test
    void laterOnesOfADayAreNumberedWhateverTheirFormat() {
        create("first");
        MigrationFile.create("second", directory, MigrationFile.Format.SQL);

        assertThat(create("third")).hasFileName("20260215_03_third.java");
        setClock("2026-02-16T00:00:00Z");
        assertThat(create("next_day")).hasFileName("20260216_next_day.java");
    }

    @ParameterizedTest
    @CsvSource({
        "20260215_07_a.java, 20260215_08_late.java",
        "20260215_99_a.java, 20260215233059_late.java",
        "20260215120000_a.sql, 20260215233059_late.java",
        "20260215235500_a.sql, 20260215235501_late.java",
        "20260214_99_a.java, 20260215_late.java",
        "20260215_a.txt, 20260215_late.java",
        "20260215_a.java.orig, 20260215_late.java"
    })
    void theNewOneComesBehindWhatIsThere(String there, String expected) throws IOException {
        Files.createFile(directory.resolve(there));

        Path file = create("late");

        assertThat(file).hasFileName(expected);
        assertThat(MigrationName.parse(expected.replace(".java", ""))).isPresent();
    }

    @Test
    void aMissingDirectoryIsMade() {
        directory = directory.resolve("a/b");

        assertThat(create("first")).isRegularFile();
    }

    @Test
    void aJavaFileIsInThePackageOfThoseBesideIt() throws IOException {
        Files.writeString(directory.resolve("20260101_a.java"), "/* x */\npackage shop.db ;\n");
        Files.createDirectory(directory.resolve("20260101_0.java"));

        assertThat(create("first")).content().startsWith("package shop.db;\n");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/shop/db, package shop.db;",
        "src/main/java, import",
        "src/main/java/my-shop/db, import",
        "src/main/java/shop/int, import",
        "migrations, import"
    })
    void theFirstOneIsInThePackageOfItsPath(String path, String start) {
        directory = directory.resolve(path);

        assertThat(create("first")).content().startsWith(start);
    }

    @Test
    void theSameNameTwiceADayIsRefusedAndTheFileStays() throws IOException {
        Path file = Files.writeString(directory.resolve("20260215_02_first.sql"), "mine");

        assertThatThrownBy(() -> create("first"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260215_02_first", directory.toString(), "another name");
        assertThat(file).hasContent("mine");
        assertThat(files()).containsExactly("20260215_02_first.sql");
    }

    @Test
    void theSameNameOnAnotherDayIsAnotherMigration() {
        create("first");
        setClock("2026-03-01T12:00:00Z");

        assertThat(create("first")).hasFileName("20260301_first.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "a/b", "..", "   ", "créer", "class", "migration"})
    void aNameThatCannotBeUsedWritesNothing(String name) throws IOException {
        assertThatThrownBy(() -> create(name)).isInstanceOf(InvalidRequestException.class);

        assertThat(files()).isEmpty();
        assertThat(directory.resolveSibling("escape")).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        directory = Files.createFile(directory.resolve("migrations"));

        assertThatThrownBy(() -> create("first"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(directory.toString(), "Check that it is a directory");
        assertThat(directory).isEmptyFile();
    }

    @Test
    void aDirectoryThatMayNotBeWrittenToIsRefused() throws IOException {
        assumeTrue(
                directory.toFile().setWritable(false) && !Files.isWritable(directory),
                "root may write everywhere");

        assertThatThrownBy(() -> create("first"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(directory.toString(), "AccessDenied", "may write to it");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDirectoryBelowAFileIsRefused() throws IOException {
        directory = Files.createFile(directory.resolve("file")).resolve("migrations");

        assertThatThrownBy(() -> create("first"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(directory.toString(), "Check that it is a directory");
    }
}
