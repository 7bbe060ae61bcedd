package io.github.herogold.orm.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The class path of the project in a folder: what is compiled there, and what that needs. */
public final class ProjectClassPath {
    private static final List<String> OF_MAVEN = List.of("target/classes");
    private static final List<String> OF_GRADLE =
            List.of("build/classes/java/main", "build/classes/kotlin/main", "build/resources/main");
    private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");

    private ProjectClassPath() {}

    /**
     * Finds the class path. Maven is asked for what a project needs; Gradle is not, so of its
     * projects it is only what is compiled.
     *
     * @param folder the folder
     * @param keeping what is kept of what Maven tells
     * @param tell hears when Maven is asked, and why it does not answer
     * @return directories and jars; none if there is no project
     */
    public static List<Path> of(Path folder, Keeping keeping, Consumer<String> tell) {
        if (Files.isRegularFile(folder.resolve(Poms.NAME))) {
            return Stream.concat(
                            compiled(OF_MAVEN, folder),
                            new MavenClassPath(folder, keeping, tell).dependencies().stream())
                    .toList();
        }
        return GRADLE.stream().map(folder::resolve).anyMatch(Files::isRegularFile)
                ? compiled(OF_GRADLE, folder).toList()
                : List.of();
    }

    private static Stream<Path> compiled(List<String> names, Path folder) {
        return names.stream().map(folder::resolve).filter(Files::isDirectory);
    }
}
