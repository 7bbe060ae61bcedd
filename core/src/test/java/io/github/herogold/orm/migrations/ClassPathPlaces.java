package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.source.ClassPathSource;
import io.github.herogold.orm.engine.source.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Directories and jars with migrations in the folder {@code db/migrations}, on class paths. */
public final class ClassPathPlaces implements AutoCloseable {
    public static final String FOLDER = "db/migrations";
    public static final String SQL = "-- migrate:up\ncreate table a (id int);\n";
    private static final String JAVA =
            """
            package db.migrations;
            class %s extends io.github.herogold.orm.migrations.Migration {
                public void up(jakarta.persistence.EntityManager em) {}
                public void down(jakarta.persistence.EntityManager em) {}
            }
            """;

    private final Path temporary;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    public ClassPathPlaces(Path temporary) {
        this.temporary = temporary;
    }

    /** A class as it stands in a migration. */
    public static String java(String className) {
        return JAVA.formatted(className);
    }

    /** A directory of classes with one more file in its folder. */
    public Path directory(String name, String fileName, String text) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name).resolve(FOLDER));
        Files.writeString(folder.resolve(fileName), text);
        return temporary.resolve(name);
    }

    /** A directory with SQL migrations and their index. */
    public Path indexed(String name, String... fileNames) throws IOException {
        for (String fileName : fileNames) {
            directory(name, fileName, SQL);
        }
        index(temporary.resolve(name));
        return temporary.resolve(name);
    }

    public static void index(Path place) {
        MigrationIndex.of(List.of(place), List.of(FOLDER)).write(place);
    }

    public Path jar(Path directory) throws IOException {
        return Jar.of(directory, temporary.resolve(directory.getFileName() + ".jar"));
    }

    public Source source(Path... places) throws IOException {
        return source(FOLDER, places);
    }

    public Source source(String folder, Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
        loaders.add(loader);
        return new ClassPathSource(folder, loader);
    }

    public static Stream<String> names(Source source) {
        return source.discover().stream().map(migration -> migration.name().text()).sorted();
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }
}
