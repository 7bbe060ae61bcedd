package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationIndexTest {
    private static final List<String> FOLDERS = List.of("migrations", "db/more");

    @TempDir Path classes;
    @TempDir Path resources;

    private static void files(Path place, String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(place.resolve(name).getParent());
            Files.writeString(place.resolve(name), "");
        }
    }

    @Test
    void whatTheFoldersHoldIsWrittenInOrder() throws IOException {
        files(classes, "migrations/CreateB.class", "migrations/20260215_a.sql", "db/more/C.class");

        Path file = MigrationIndex.of(List.of(classes), FOLDERS).write(classes);

        assertThat(file).isEqualTo(classes.resolve("META-INF/herogold/migrations.index"));
        assertThat(Files.readAllLines(file))
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("# Written by HeroGold"))
                .endsWith(
                        "db/more/C.class", "migrations/20260215_a.sql", "migrations/CreateB.class")
                .hasSize(4);
    }

    @Test
    void classesAndResourcesOfOneJarAreOneIndex() throws IOException {
        files(classes, "migrations/B.class");
        files(resources, "migrations/20260215_a.sql", "migrations/beforeMigrate.sql");

        MigrationIndex index = MigrationIndex.of(List.of(classes, resources), FOLDERS);

        assertThat(index.entries())
                .containsExactly(
                        "migrations/20260215_a.sql",
                        "migrations/B.class",
                        "migrations/beforeMigrate.sql");
    }

    @Test
    void whatCannotBeAMigrationIsLeftOut() throws IOException {
        files(
                classes,
                "migrations/A$Nested.class",
                "migrations/package-info.class",
                "migrations/readme.txt",
                "migrations/old/20260101_a.sql",
                "other/20260102_b.sql");

        assertThat(MigrationIndex.of(List.of(classes), FOLDERS).entries()).isEmpty();
    }

    @Test
    void withoutMigrationsTheIndexOfAnEarlierBuildIsRemoved() throws IOException {
        files(classes, "migrations/A.class");
        Path file = MigrationIndex.of(List.of(classes), FOLDERS).write(classes);
        Files.delete(classes.resolve("migrations/A.class"));

        MigrationIndex.of(List.of(classes), FOLDERS).write(classes);

        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/migrations", "migrations/", "../migrations", "db/../x", "a\\b"})
    void aFolderThatIsNoneIsRefused(String folder) {
        List<Path> places = List.of(classes);
        List<String> folders = List.of(folder);

        assertThatThrownBy(() -> MigrationIndex.of(places, folders))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("\"" + folder + "\"", "db/migrations");
    }

    @Test
    void anIndexThatCannotBeWrittenIsRefused() throws IOException {
        files(classes, "migrations/A.class", "META-INF");
        MigrationIndex index = MigrationIndex.of(List.of(classes), FOLDERS);

        assertThatThrownBy(() -> index.write(classes))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("migrations.index cannot be written");
    }
}
