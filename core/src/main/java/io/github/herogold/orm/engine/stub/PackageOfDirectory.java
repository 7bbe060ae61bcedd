package io.github.herogold.orm.engine.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The package that the Java files of a directory belong to, for one more of them. */
public final class PackageOfDirectory {
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final Pattern SOURCE_ROOT = Pattern.compile("(?:^|/)src/\\w+/java/(.+)$");

    private PackageOfDirectory() {}

    /**
     * What the files beside it declare, else what the path says below a source root.
     *
     * @throws IOException if the files cannot be read
     */
    public static Optional<String> of(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sources =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .toList();
            for (Path source : sources) {
                Optional<String> declared = declaredIn(source);
                if (declared.isPresent()) {
                    return declared;
                }
            }
            return sources.isEmpty() ? ofPath(directory) : Optional.empty();
        }
    }

    private static Optional<String> declaredIn(Path source) throws IOException {
        return DECLARATION
                .matcher(Files.readString(source))
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1));
    }

    private static Optional<String> ofPath(Path directory) {
        String path = directory.toAbsolutePath().normalize().toString().replace('\\', '/');
        Matcher root = SOURCE_ROOT.matcher(path);
        return root.find()
                ? Optional.of(root.group(1).replace('/', '.')).filter(SourceVersion::isName)
                : Optional.empty();
    }
}
