package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the files of a directory of seed data, each time it is asked to. */
final class Seeding {
    private final Workspace workspace;
    private final ClassLoader classLoader;

    Seeding(Workspace workspace, ClassLoader classLoader) {
        this.workspace = workspace;
        this.classLoader = classLoader;
    }

    List<String> run(Path directory) {
        SqlDialect dialect = workspace.database().dialect();
        List<Seed> seeds = files(directory).stream().map(file -> load(file, dialect)).toList();
        return seeds.isEmpty() ? List.of() : workspace.locked(() -> run(seeds));
    }

    private List<String> run(List<Seed> seeds) {
        Runner runner = workspace.runner();
        Progress progress =
                new Progress(
                        workspace.listener(),
                        Direction.UP,
                        seeds.stream().map(Seed::name).toList());
        return progress.of(
                () ->
                        seeds.forEach(
                                seed ->
                                        progress.run(
                                                seed.name(),
                                                listener -> runner.seed(seed, listener))));
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw Messages.noSeeds(directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(DirectorySource::isCandidate)
                    .sorted(Comparator.comparing(DirectorySource::fileName))
                    .toList();
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }

    private Seed load(Path file, SqlDialect dialect) {
        String name = DirectorySource.fileName(file);
        String origin = file.toString();
        String text = DirectorySource.read(file);
        return name.endsWith(".sql")
                ? Seed.ofSql(name, origin, text, dialect)
                : Seed.ofJava(name, JavaFile.load(origin, text, classLoader));
    }
}
