package io.github.herogold.orm.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The POM of a project and those of the folders above it, of which it may be a module.
 *
 * @param files the files, the project's own first
 */
record Poms(List<Path> files) {
    static final String NAME = "pom.xml";

    private static final Pattern AGGREGATES = Pattern.compile("<packaging>\\s*pom\\s*</packaging>");

    static Poms of(Path project) {
        List<Path> files = new ArrayList<>();
        Path folder = project.toAbsolutePath().normalize();
        while (folder != null && Files.isRegularFile(folder.resolve(NAME))) {
            files.add(folder.resolve(NAME));
            folder = folder.getParent();
        }
        return new Poms(List.copyOf(files));
    }

    /** Whether the project has modules, and nothing of its own to be compiled. */
    boolean isAggregator() throws IOException {
        return AGGREGATES.matcher(Files.readString(files.get(0))).find();
    }

    /** Whether a file was written after each of them was changed. */
    boolean areOlderThan(Path file) throws IOException {
        for (Path pom : files) {
            if (Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(file)) > 0) {
                return false;
            }
        }
        return true;
    }
}
