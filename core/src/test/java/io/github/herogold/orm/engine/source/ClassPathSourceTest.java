package io.github.herogold.orm.engine.source;

import static io.github.herogold.orm.migrations.ClassPathPlaces.SQL;
import static io.github.herogold.orm.migrations.ClassPathPlaces.java;
import static io.github.herogold.orm.migrations.ClassPathPlaces.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.migrations.ClassPathPlaces;
import io.github.herogold.orm.migrations.CompiledSource;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Jar;
import io.github.herogold.orm.migrations.Pretended;
import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathSourceTest {
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

    @Test
    void sqlAndClassesOfADirectoryAreFound() throws IOException {
        Path classes = places.directory("a b", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_create_users.java", java("CreateUsers"));

        assertThat(names(places.source(classes)))
                .containsExactly("20260215_a", "20260216_create_users");
    }

    @Test
    void sqlAndClassesOfAJarAreFound() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_create_users.java", java("CreateUsers"));
        Source source =
                places.source(
                        "/db/migrations/", Jar.of(classes, temporary.resolve("a b%20c+.jar")));

        assertThat(names(source)).containsExactly("20260215_a", "20260216_create_users");
        assertThat(names(source)).as("again").hasSize(2);
    }

    @Test
    void whatIsThereIsLoadedAndRuns() throws IOException {
        Source source = places.source(places.directory("x", "20260215_a.sql", SQL));

        KnownMigration known = source.discover().iterator().next();

        assertThat(Pretended.up(known.load(SqlDialect.H2), SqlDialect.H2)).hasSize(1);
        assertThat(known.origin()).isEqualTo("db/migrations/20260215_a.sql");
    }

    @Test
    void aFolderMayBeSpreadOverSeveralPlacesButEachFileCountsOnce() throws IOException {
        Path one = places.directory("one", "20260215_a.sql", SQL);
        Path other = places.directory("other", "20260216_b.sql", SQL);

        assertThat(names(places.source(one, other, places.jar(one))))
                .containsExactly("20260215_a", "20260216_b");
    }

    @Test
    void otherThingsInTheFolderAreLeftAlone() throws IOException {
        Path classes = places.directory("classes", "readme.txt", "hello");
        places.directory("classes", "20260215_a.java", "not compiled");
        Files.createDirectories(classes.resolve("db/migrations/old"));
        Files.writeString(classes.resolve("db/migrations/old/20260101_old.sql"), SQL);
        CompiledSource.into(
                classes,
                "Helper.java",
                "package db.migrations; class Helper { static class Nested {} }");
        CompiledSource.into(classes, "Base.java", java("Base").replace("class", "abstract class"));

        assertThat(names(places.source(classes))).isEmpty();
        assertThat(names(places.source(places.jar(classes)))).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws IOException {
        Source source = places.source(temporary);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("class path has no db/migrations", "Check the name");
    }

    @Test
    void aNameThatIsNoneIsRefused() throws IOException {
        Source source = places.source(places.directory("x", "create.sql", SQL));

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db/migrations/create.sql", "YYYYMMDD_name");
    }

    @Test
    void aSuffixWithCapitalsIsRefused() throws IOException {
        Path place = places.directory("x", "20260215_a.SQL", SQL);

        for (Source source : List.of(places.source(place), places.source(places.jar(place)))) {
            assertThatThrownBy(source::discover)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContainingAll(
                            "db/migrations/20260215_a.SQL on the class path",
                            "lower case",
                            "Rename it");
        }
        assertThatThrownBy(() -> ClassPathPlaces.index(place))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("20260215_a.SQL");
    }

    @Test
    void aClassForANewerJavaIsRefused() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_create_users.java", java("CreateUsers"));
        Path file = classes.resolve("db/migrations/CreateUsers.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 99;
        Files.write(file, bytes);
        Source source = places.source(classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(
                        "db.migrations.CreateUsers",
                        "more recent version",
                        "Run it by a newer Java");
    }

    @Test
    void aClassWithoutAProperNameIsRefused() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "CreateUsers.java", java("CreateUsers"));
        Source source = places.source(classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db.migrations.CreateUsers", "override", "name()");
    }

    @Test
    void aClassThatMissesAnotherIsRefused() throws IOException {
        Path classes = places.directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_a.java", java("A") + "class C extends A {}");
        Files.delete(classes.resolve("db/migrations/A.class"));
        Source source = places.source(classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db.migrations.C", "missing");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path place = places.directory("x", "20260215_a.sql", "");
        Files.write(
                place.resolve("db/migrations/20260215_a.sql"),
                (SQL + "-- \u00e4").getBytes(ISO_8859_1));
        KnownMigration known = places.source(place).discover().iterator().next();

        assertThatThrownBy(() -> known.load(SqlDialect.H2))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db/migrations/20260215_a.sql", "UTF-8");
    }
}
