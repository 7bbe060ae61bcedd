package io.github.herogold.orm.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a project keeps what is on the class path of its application: what Maven and Gradle have
 * made, before the sources of it.
 */
final class ProjectFolders {
    private static final List<String> RESOURCES =
            List.of("target/classes", "build/resources/main", "src/main/resources");

    private ProjectFolders() {}

    /** The folder of a project that has one of these files, as a relative name. */
    static Optional<String> withAnyOf(List<String> files, Path project) {
        return RESOURCES.stream()
                .filter(
                        folder ->
                                files.stream()
                                        .anyMatch(
                                                file ->
                                                        Files.isRegularFile(
                                                                project.resolve(folder)
                                                                        .resolve(file))))
                .findFirst();
    }
}
