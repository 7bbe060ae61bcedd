package io.github.herogold.orm.doctor;

import io.github.herogold.orm.tasks.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Looks at the Java that runs, and whether it can compile. */
final class JavaExamination {
    private JavaExamination() {}

    static List<Finding> of(Location location) {
        return List.of(Finding.ok("java", Messages.java()), compiler(location));
    }

    private static Finding compiler(Location location) {
        if (ToolProvider.getSystemJavaCompiler() != null) {
            return Finding.ok("compiler", Messages.compiler());
        }
        return hasSources(location)
                ? Finding.problem(
                        "compiler", Messages.noCompiler(location), Messages.installCompiler())
                : Finding.note("compiler", Messages.noCompilerNeeded(), "");
    }

    private static boolean hasSources(Location location) {
        try (Stream<Path> files = Files.list(Path.of(location.text()))) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException | InvalidPathException noDirectory) {
            // Which is a finding of its own.
            return false;
        }
    }
}
