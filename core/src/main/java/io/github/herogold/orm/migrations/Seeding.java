package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Runs the files of a directory of seed data, each time it is asked to. */
final class Seeding {
    private final Workspace workspace;
    private final JavaClasses classes;

    Seeding(Workspace workspace, ClassLoader classLoader) {
        this.workspace = workspace;
        this.classes = new JavaClasses(classLoader);
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

    private static List<DirectoryListing.File> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw SourceMessages.noSeeds(directory);
        }
        return DirectoryListing.of(directory).stream()
                .sorted(Comparator.comparing(DirectoryListing.File::name))
                .toList();
    }

    private Seed load(DirectoryListing.File file, SqlDialect dialect) {
        return Memory.enoughFor(file.origin(), () -> read(file, dialect));
    }

    private Seed read(DirectoryListing.File file, SqlDialect dialect) {
        String text = DirectorySource.read(file.path());
        return file.isSql()
                ? Seed.ofSql(file.name(), file.origin(), text, dialect)
                : Seed.ofJava(file.name(), classes.load(file.origin(), text));
    }
}
