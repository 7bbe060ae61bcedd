package io.github.herogold.orm.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectClassPathTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir private Path root;
    private Path project;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectories(root.toRealPath().resolve("project"));
    }

    @Test
    void aFolderWithoutAProjectHasNone() {
        assertThat(classPath()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aMavenProjectHasItsClassesAndWhatMavenTells() throws IOException {
        Path jar = Files.createFile(root.resolve("driver.jar"));
        Path other = Files.createFile(root.resolve("other.jar"));
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        pom(project);
        wrapper(project, "printf %s '" + jar + File.pathSeparator + other + "' > \"$out\"");

        assertThat(classPath()).containsExactly(classes, jar, other);
        assertThat(told).singleElement().asString().contains("mvnw", "herogold-classpath.txt");
    }

    @Test
    void mavenIsAskedAgainWhenAPomHasChangedOrAJarIsGone() throws IOException {
        Path jar = Files.createFile(root.resolve("driver.jar"));
        Path parent = pom(root.toRealPath());
        Path pom = pom(project);
        wrapper(root.toRealPath(), "printf %s '" + jar + "' > \"$out\"");

        classPath();
        classPath();
        assertThat(told).hasSize(1);

        Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plusSeconds(60)));
        classPath();
        assertThat(told).hasSize(2);

        Files.setLastModifiedTime(pom, FileTime.from(LONG_AGO));
        Files.setLastModifiedTime(parent, FileTime.from(Instant.now().plusSeconds(60)));
        classPath();
        assertThat(told).hasSize(3);

        Files.setLastModifiedTime(parent, FileTime.from(LONG_AGO));
        classPath();
        assertThat(told).hasSize(3);

        Files.delete(jar);
        classPath();
        assertThat(told).hasSize(4);
    }

    @Test
    void whatGoesWrongIsToldAndTheClassesAreThere() throws IOException {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        pom(project);
        wrapper(project, "echo noise; echo '[ERROR] '; echo '[ERROR] No such artifact'; exit 1");

        assertThat(classPath()).containsExactly(classes);
        assertThat(told)
                .last()
                .asString()
                .startsWith("Warning: ")
                .contains("mvnw", ": No such artifact.", "--classpath");
    }

    @Test
    void whatWentWrongIsToldAgainWithoutMavenUntilAPomChanges() throws IOException {
        Path pom = pom(project);
        wrapper(project, "echo '[ERROR] No such artifact'; exit 1");
        classPath();
        Path jar = Files.createFile(root.resolve("driver.jar"));
        wrapper(project, "printf %s '" + jar + "' > \"$out\"");

        assertThat(classPath()).isEmpty();
        assertThat(told)
                .last()
                .asString()
                .startsWith("Warning: Maven did not tell")
                .contains(": No such artifact.", "target/herogold-classpath-error.txt");

        Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(classPath()).containsExactly(jar);

        Files.setLastModifiedTime(pom, FileTime.from(LONG_AGO));
        told.clear();
        assertThat(classPath()).containsExactly(jar);
        assertThat(told).isEmpty();
    }

    @Test
    void ofAProjectOfModulesNothingIsAsked() throws IOException {
        Files.writeString(
                project.resolve("pom.xml"), "<project><packaging>pom</packaging></project>");
        wrapper(project, "exit 1");

        assertThat(classPath()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aGradleProjectHasItsClassesOnly() throws IOException {
        Path classes = Files.createDirectories(project.resolve("build/classes/java/main"));
        Path resources = Files.createDirectories(project.resolve("build/resources/main"));
        assertThat(classPath()).isEmpty();

        Files.createFile(project.resolve("build.gradle.kts"));

        assertThat(classPath()).containsExactly(classes, resources);
    }

    @Test
    void whereNothingIsKeptNoFileIsMade() throws IOException {
        Path jar = Files.createFile(root.resolve("driver.jar"));
        pom(project);
        wrapper(project, "printf %s '" + jar + "' > \"$out\"");

        assertThat(ProjectClassPath.of(project, Keeping.NOTHING, told::add)).containsExactly(jar);
        wrapper(project, "echo '[ERROR] No such artifact'; exit 1");
        assertThat(ProjectClassPath.of(project, Keeping.NOTHING, told::add)).isEmpty();
        assertThat(told).singleElement().asString().contains(": No such artifact.");
        assertThat(project.resolve("target")).doesNotExist();
    }

    private List<Path> classPath() {
        return ProjectClassPath.of(project, Keeping.FOR_LATER, told::add);
    }

    private static Path pom(Path folder) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        return Files.setLastModifiedTime(pom, FileTime.from(LONG_AGO));
    }

    /** A wrapper that does as Maven would, without Maven. */
    private static void wrapper(Path folder, String script) throws IOException {
        Path file = folder.resolve("mvnw");
        Files.writeString(
                file,
                "#!/bin/sh\n"
                        + "for word; do case $word in -Dmdep.outputFile=*) out=${word#*=};; esac;"
                        + " done\n"
                        + "mkdir -p \"${out%/*}\"\n"
                        + script
                        + "\n");
        Files.setAttribute(file, "unix:mode", 0755);
    }
}
