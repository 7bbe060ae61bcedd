package io.github.herogold.orm.migrations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathSourceTest {
    private static final String SQL = "-- migrate:up\ncreate table a (id int);\n";
    private static final String JAVA =
            """
            package db.migrations;
            class %s extends io.github.herogold.orm.migrations.Migration {
                public void up(jakarta.persistence.EntityManager em) {}
                public void down(jakarta.persistence.EntityManager em) {}
            }
            """;

    @TempDir Path temporary;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void closeClassLoaders() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    private MigrationSource source(String folder, Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
        loaders.add(loader);
        return MigrationSource.classPath(folder, loader);
    }

    private Path directory(String name, String fileName, String text) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name + "/db/migrations"));
        Files.writeString(folder.resolve(fileName), text);
        return temporary.resolve(name);
    }

    private static Stream<String> names(MigrationSource source) {
        return source.discover().stream().map(migration -> migration.name().text()).sorted();
    }

    @Test
    void sqlAndClassesOfADirectoryAreFound() throws IOException {
        Path classes = directory("a b", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_create_users.java", JAVA.formatted("CreateUsers"));

        assertThat(names(source("db/migrations", classes)))
                .containsExactly("20260215_a", "20260216_create_users");
    }

    @Test
    void sqlAndClassesOfAJarAreFound() throws IOException {
        Path classes = directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "20260216_create_users.java", JAVA.formatted("CreateUsers"));
        MigrationSource source =
                source("/db/migrations/", Jar.of(classes, temporary.resolve("a b%20c+.jar")));

        assertThat(names(source)).containsExactly("20260215_a", "20260216_create_users");
        assertThat(names(source)).as("again").hasSize(2);
    }

    @Test
    void whatIsThereIsLoadedAndRuns() throws IOException {
        MigrationSource source = source("db/migrations", directory("x", "20260215_a.sql", SQL));

        KnownMigration known = source.discover().iterator().next();

        assertThat(Pretended.up(known.load(SqlDialect.H2), SqlDialect.H2)).hasSize(1);
        assertThat(known.origin()).isEqualTo("db/migrations/20260215_a.sql");
    }

    @Test
    void aFolderMayBeSpreadOverSeveralPlacesButEachFileCountsOnce() throws IOException {
        Path one = directory("one", "20260215_a.sql", SQL);
        Path other = directory("other", "20260216_b.sql", SQL);

        assertThat(
                        names(
                                source(
                                        "db/migrations",
                                        one,
                                        other,
                                        Jar.of(one, temporary.resolve("one.jar")))))
                .containsExactly("20260215_a", "20260216_b");
    }

    @Test
    void otherThingsInTheFolderAreLeftAlone() throws IOException {
        Path classes = directory("classes", "readme.txt", "hello");
        directory("classes", "20260215_a.java", "not compiled");
        Files.createDirectories(classes.resolve("db/migrations/old"));
        Files.writeString(classes.resolve("db/migrations/old/20260101_old.sql"), SQL);
        CompiledSource.into(
                classes,
                "Helper.java",
                "package db.migrations; class Helper { static class Nested {} }");
        CompiledSource.into(
                classes, "Base.java", JAVA.formatted("Base").replace("class", "abstract class"));

        assertThat(names(source("db/migrations", classes))).isEmpty();
        assertThat(names(source("db/migrations", Jar.of(classes, temporary.resolve("a.jar")))))
                .isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws IOException {
        MigrationSource source = source("db/migrations", temporary);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("class path has no db/migrations", "Check the name");
    }

    @Test
    void aNameThatIsNoneIsRefused() throws IOException {
        MigrationSource source = source("db/migrations", directory("x", "create.sql", SQL));

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db/migrations/create.sql", "YYYYMMDD_name");
    }

    @Test
    void aClassWithoutAProperNameIsRefused() throws IOException {
        Path classes = directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(classes, "CreateUsers.java", JAVA.formatted("CreateUsers"));
        MigrationSource source = source("db/migrations", classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db.migrations.CreateUsers", "override", "name()");
    }

    @Test
    void aClassThatMissesAnotherIsRefused() throws IOException {
        Path classes = directory("classes", "20260215_a.sql", SQL);
        CompiledSource.into(
                classes, "20260216_a.java", JAVA.formatted("A") + "class C extends A {}");
        Files.delete(classes.resolve("db/migrations/A.class"));
        MigrationSource source = source("db/migrations", classes);

        assertThatThrownBy(source::discover)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db.migrations.C", "missing");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path place = directory("x", "20260215_a.sql", "");
        Files.write(
                place.resolve("db/migrations/20260215_a.sql"),
                (SQL + "-- \u00e4").getBytes(ISO_8859_1));
        KnownMigration known = source("db/migrations", place).discover().iterator().next();

        assertThatThrownBy(() -> known.load(SqlDialect.H2))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("db/migrations/20260215_a.sql", "UTF-8");
    }
}
