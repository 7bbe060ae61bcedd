package io.github.herogold.orm.doctor;

import io.github.herogold.orm.settings.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what makes the command comfortable: completion, and the archive of the launcher. */
final class InstallationExamination {
    private static final String COMPLETION = "completion";
    private static final String ARCHIVE = "archive";

    /** Where shells look for completions, below the home of a user. */
    private static final List<String> FILES_OF_SHELLS =
            List.of(
                    ".bashrc",
                    ".bash_profile",
                    ".zshrc",
                    ".local/share/bash-completion/completions/herogold");

    /** A word of the script, and how a shell is told to run what prints it. */
    private static final List<String> WORDS = List.of("_herogold", "herogold generate-completion");

    private InstallationExamination() {}

    static List<Finding> of(Surroundings surroundings) {
        return List.of(
                completion(surroundings),
                archive(surroundings, ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    private static Finding completion(Surroundings surroundings) {
        return installed(surroundings)
                .map(file -> Finding.ok(COMPLETION, Messages.completed(file)))
                .orElseGet(
                        () ->
                                Finding.note(
                                        COMPLETION,
                                        Messages.notCompleted(),
                                        Messages.installCompletion()));
    }

    private static Optional<Path> installed(Surroundings surroundings) {
        return Optional.ofNullable(surroundings.environment().get("HOME")).stream()
                .flatMap(home -> FILES_OF_SHELLS.stream().map(file -> Path.of(home, file)))
                .filter(InstallationExamination::hasCompletion)
                .findFirst();
    }

    private static boolean hasCompletion(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> WORDS.stream().anyMatch(line::contains));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    static Finding archive(Surroundings surroundings, List<String> argumentsOfJava) {
        if ("off".equals(surroundings.environment().get("HEROGOLD_CDS"))) {
            return Finding.note(ARCHIVE, Messages.archiveOff(), "");
        }
        String option = "-XX:SharedArchiveFile=";
        return argumentsOfJava.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .map(file -> Finding.ok(ARCHIVE, file))
                .orElseGet(
                        () -> Finding.note(ARCHIVE, Messages.noArchive(), Messages.useLauncher()));
    }
}
