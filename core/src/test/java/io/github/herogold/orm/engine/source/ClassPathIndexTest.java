package io.github.herogold.orm.engine.source;

import static io.github.herogold.orm.migrations.ClassPathPlaces.FOLDER;
import static io.github.herogold.orm.migrations.ClassPathPlaces.SQL;
import static io.github.herogold.orm.migrations.ClassPathPlaces.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.herogold.orm.migrations.ClassPathPlaces;
import io.github.herogold.orm.migrations.CompiledSource;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Pretended;
import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathIndexTest {
    @TempDir Path temporary;
    private ClassPathPlaces places;

    @BeforeEach
    void makePlaces() {
        places = new ClassPathPlaces(temporary);
    }

    @AfterEach
    void closePlaces() throws IOException {
        places.close();
    }

    private static Source virtual(Path directory) {
        return new ClassPathSource(FOLDER, new VirtualFiles(directory));
    }

    private static Path writeIndex(Path place, String text) throws IOException {
        Path file = place.resolve(IndexText.RESOURCE);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void sqlClassesAndHooksAreFoundWhereNothingCanBeListed() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        places.directory("classes", "beforeMigrate.sql", "select 1;");
        CompiledSource.into(classes, "20260216_b.java", ClassPathPlaces.java("B"));
        ClassPathPlaces.index(classes);
        Source source = virtual(classes);

        assertThat(names(source)).containsExactly("20260215_a", "20260216_b");
        assertThat(source.hooks())
                .extracting(KnownHook::fileName, hook -> hook.reading().get())
                .containsExactly(tuple("beforeMigrate.sql", "select 1;"));
    }

    @Test
    void whatAnIndexNamesIsLoadedAndRuns() throws IOException {
        KnownMigration known =
                virtual(places.indexed("x", "20260215_a.sql")).discover().iterator().next();

        assertThat(Pretended.up(known.load(SqlDialect.H2), SqlDialect.H2)).hasSize(1);
        assertThat(known.origin()).isEqualTo("db/migrations/20260215_a.sql");
    }

    @Test
    void indexesOfSeveralJarsAddUpAndEachFileCountsOnce() throws IOException {
        Path one = places.jar(places.indexed("one", "20260215_a.sql", "20260216_b.sql"));
        Path other = places.jar(places.indexed("other", "20260216_b.sql", "20260217_c.sql"));

        assertThat(names(places.source(one, other)))
                .containsExactly("20260215_a", "20260216_b", "20260217_c");
    }

    @Test
    void aJarWithoutAnIndexIsListedBesideOneThatHasOne() throws IOException {
        Path with = places.jar(places.indexed("with+an index", "20260215_a.sql"));
        Path without = places.jar(places.directory("without", "20260216_b.sql", SQL));

        assertThat(names(places.source(with, without))).containsExactly("20260215_a", "20260216_b");
    }

    @Test
    void aJarIsNotListedWhereItsIndexNamesTheFolder() throws IOException {
        Path classes = places.indexed("classes", "20260215_a.sql");
        places.directory("classes", "20260216_left_out.sql", SQL);

        assertThat(names(places.source(places.jar(classes)))).containsExactly("20260215_a");
    }

    @Test
    void anIndexOfOtherFoldersLeavesThisOneToBeListed() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        writeIndex(classes, "db/migrations/old/20260101_b.sql\nother/20260102_c.sql\n");

        assertThat(names(places.source(places.jar(classes)))).containsExactly("20260215_a");
    }

    @Test
    void filesThatComeAndGoInADirectoryAfterItsIndexWasWrittenCount() throws IOException {
        Path classes = places.indexed("classes", "20260215_a.sql", "20260216_b.sql");
        Files.delete(classes.resolve(FOLDER).resolve("20260215_a.sql"));
        places.directory("classes", "20260217_c.sql", SQL);

        assertThat(names(places.source(classes))).containsExactly("20260216_b", "20260217_c");
    }

    @Test
    void indexesMayBePutOneBehindAnother() throws IOException {
        Path classes = places.indexed("classes", "20260215_a.sql", "20260216_b.sql");
        writeIndex(
                classes,
                "\uFEFF# one\r\ndb/migrations/20260215_a.sql\r\n\n# two\n"
                        + "db/migrations/20260216_b.sql");

        assertThat(names(virtual(classes))).containsExactly("20260215_a", "20260216_b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/db/migrations/20260215_a.sql",
                "db/../20260215_a.sql",
                "../20260215_a.sql",
                "./db/20260215_a.sql",
                "db//20260215_a.sql",
                "db\\20260215_a.sql",
                "20260215_a.sql",
                "db/migrations/",
                "db/migrations/readme.txt"
            })
    void aLineThatNamesNoMigrationIsRefused(String line) throws IOException {
        Path classes = places.indexed("classes", "20260215_a.sql");
        writeIndex(classes, "# comment\n" + line + "\n");
        Source source = virtual(classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(
                        "vfs:",
                        IndexText.RESOURCE + ", line 2: \"" + line + "\"",
                        "herogold:index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260215_a.sql", "Gone.class", "beforeMigrate.sql"})
    void anEntryThatIsGoneIsRefused(String name) throws IOException {
        Path classes = places.indexed("classes", "20260214_a.sql");
        writeIndex(classes, "db/migrations/20260214_a.sql\ndb/migrations/" + name + "\n");
        Source source = places.source(places.jar(classes));

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("classes.jar!", "names db/migrations/" + name, "Build");
    }

    @Test
    void aPlaceThatCannotBeListedNeedsAnIndex() throws IOException {
        Source source = virtual(places.directory("classes", "20260215_a.sql", SQL));

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db/migrations is", "vfs:/content", "herogold:index");
    }

    @Test
    void anIndexThatIsNotUtf8IsRefused() throws IOException {
        Path classes = places.indexed("classes", "20260215_a.sql");
        Files.write(classes.resolve(IndexText.RESOURCE), "# \u00e4\n".getBytes(ISO_8859_1));
        Source source = virtual(classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(IndexText.RESOURCE, "UTF-8");
    }
}
