package io.github.herogold.orm.settings;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Maven project needs to run, as Maven tells it; kept in a file until a POM changes.
 *
 * <p>That Maven cannot tell is kept too: a module whose siblings are not installed would otherwise
 * wait for it before every command.
 *
 * <p>Maven Dependency Plugin, dependency:build-classpath.
 */
final class MavenClassPath {
    private static final String KEPT = "target/herogold-classpath.txt";
    private static final String REFUSED = "target/herogold-classpath-error.txt";
    private static final String ERROR = "[ERROR]";
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path project;
    private final Path kept;
    private final Path refused;
    private final Poms poms;
    private final Keeping keeping;
    private final Consumer<String> tell;

    MavenClassPath(Path project, Keeping keeping, Consumer<String> tell) {
        this.project = project.toAbsolutePath().normalize();
        this.kept = this.project.resolve(KEPT);
        this.refused = this.project.resolve(REFUSED);
        this.poms = Poms.of(project);
        this.keeping = keeping;
        this.tell = tell;
    }

    /** The jars; none, which is told, if Maven does not name them. */
    List<Path> dependencies() {
        try {
            if (poms.isAggregator()) {
                return List.of();
            }
            if (isRefused()) {
                tell.accept(Messages.noClassPathStill(Files.readString(refused), REFUSED));
                return List.of();
            }
            return isKept() ? read(kept) : told();
        } catch (IOException e) {
            tell.accept(Messages.noClassPath(command(), e.toString()));
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private boolean isKept() throws IOException {
        return Files.isRegularFile(kept)
                && poms.areOlderThan(kept)
                && read(kept).stream().allMatch(Files::exists);
    }

    private boolean isRefused() throws IOException {
        return Files.isRegularFile(refused) && poms.areOlderThan(refused);
    }

    private static List<Path> read(Path kept) throws IOException {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Files.readString(kept).strip())
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private List<Path> told() throws IOException, InterruptedException {
        return keeping == Keeping.FOR_LATER ? toldForLater() : toldOnce();
    }

    private List<Path> toldForLater() throws IOException, InterruptedException {
        tell.accept(Messages.askingMaven(command(), KEPT));
        Optional<String> reason = ask(kept);
        if (reason.isEmpty()) {
            Files.deleteIfExists(refused);
            return read(kept);
        }
        Files.deleteIfExists(kept);
        Files.createDirectories(refused.getParent());
        Files.writeString(refused, reason.get());
        tell.accept(Messages.noClassPath(command(), reason.get()));
        return List.of();
    }

    private List<Path> toldOnce() throws IOException, InterruptedException {
        Path passing = Files.createTempFile("herogold-classpath-", ".txt");
        try {
            Optional<String> reason = ask(passing);
            reason.ifPresent(text -> tell.accept(Messages.noClassPath(command(), text)));
            return reason.isEmpty() ? read(passing) : List.of();
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    /** Has Maven write the class path to a file; gives the reason if it does not. */
    private Optional<String> ask(Path file) throws IOException, InterruptedException {
        Process maven =
                new ProcessBuilder(
                                command(),
                                "-B",
                                "-q",
                                "-f",
                                poms.files().get(0).toString(),
                                "dependency:build-classpath",
                                "-Dmdep.includeScope=runtime",
                                "-Dmdep.outputFile=" + file)
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .start();
        maven.getOutputStream().close();
        String printed;
        try (InputStream output = maven.getInputStream()) {
            printed = new String(output.readAllBytes(), Charset.defaultCharset());
        }
        return maven.waitFor() == 0 ? Optional.empty() : Optional.of(firstError(printed));
    }

    /** The wrapper of the project, which may be that of a folder above; else what is installed. */
    private String command() {
        String wrapper = WINDOWS ? "mvnw.cmd" : "mvnw";
        return poms.files().stream()
                .map(pom -> pom.resolveSibling(wrapper))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(WINDOWS ? "mvn.cmd" : "mvn");
    }

    private static String firstError(String printed) {
        return Stream.concat(
                        printed.lines().filter(line -> line.startsWith(ERROR)), printed.lines())
                .map(line -> line.replace(ERROR, "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("it says nothing");
    }
}
