package io.github.herogold.orm.benchmarks.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary folder in which projects are set up; closing it removes it. */
final class Workshop implements AutoCloseable {
    private final Path folder;
    private int databases = 0;

    Workshop() throws IOException {
        folder = Files.createTempDirectory("herogold-benchmarks-");
    }

    Path folder() {
        return folder;
    }

    /** A project with an empty database. */
    Project create(Contender contender, DatabaseServer server) throws Exception {
        databases++;
        Address address = server.create(contender.id() + "_" + databases);
        return new Project(contender, contender.name().tool(), directory(contender), address);
    }

    /** A project with a database on which everything is applied. */
    Project createApplied(Contender contender, DatabaseServer server) throws Exception {
        Project project = create(contender, server);
        project.migrate();
        project.check();
        return project;
    }

    private Path directory(Contender contender) throws IOException {
        Path directory = folder.resolve(contender.id());
        if (!Files.exists(directory)) {
            Files.createDirectory(directory);
            Map<String, String> files = contender.name().tool().files(contender.migrations());
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        }
        return directory;
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
