package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The migration files of a directory. */
final class DirectorySource extends MigrationSource {
    private static final Set<String> NO_MIGRATIONS =
            Set.of("package-info.java", "module-info.java");

    private final Path directory;
    private final FactsOfFiles facts = new FactsOfFiles();
    private final JavaClasses classes;

    DirectorySource(Path directory, ClassLoader classLoader) {
        this.directory = directory;
        this.classes = new JavaClasses(classLoader);
    }

    @Override
    Collection<KnownMigration> discover() {
        if (!Files.exists(directory)) {
            throw Messages.directoryMissing(directory);
        }
        if (!Files.isDirectory(directory)) {
            throw Messages.notADirectory(directory);
        }
        return candidates().filter(file -> !isHook(file)).map(this::known).toList();
    }

    @Override
    List<KnownHook> hooks() {
        return candidates()
                .filter(DirectorySource::isHook)
                .map(file -> new KnownHook(fileName(file), file.toString(), () -> read(file)))
                .toList();
    }

    private Stream<Path> candidates() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(DirectorySource::isCandidate).toList().stream();
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }

    private static boolean isHook(Path file) {
        return HookMoment.isHook(fileName(file));
    }

    static String fileName(Path file) {
        return file.getFileName().toString();
    }

    static boolean isCandidate(Path file) {
        String name = fileName(file);
        return (name.endsWith(".sql") || name.endsWith(".java"))
                && !name.startsWith(".")
                && !NO_MIGRATIONS.contains(name)
                && Files.isRegularFile(file);
    }

    private KnownMigration known(Path file) {
        String fileName = fileName(file);
        String stem = fileName.substring(0, fileName.lastIndexOf('.'));
        MigrationName name =
                MigrationName.parse(stem)
                        .orElseThrow(() -> Messages.unreadableName(file.toString(), stem));
        return new KnownMigration(
                name,
                file.toString(),
                () -> facts.of(file, DirectorySource::readFacts),
                loader(file));
    }

    private static boolean isSql(Path file) {
        return file.toString().endsWith(".sql");
    }

    private static FileFacts readFacts(Path file) {
        String text = read(file);
        return isSql(file) ? FileFacts.ofSql(text) : FileFacts.ofJava(text);
    }

    private KnownMigration.Loader loader(Path file) {
        String origin = file.toString();
        return isSql(file)
                ? dialect -> SqlMigration.parse(origin, read(file), dialect)
                : dialect -> classes.load(origin, read(file));
    }

    static String read(Path file) {
        try {
            return Utf8.decode(Files.readAllBytes(file));
        } catch (CharacterCodingException e) {
            throw Messages.notUtf8(file.toString(), e);
        } catch (IOException e) {
            throw Messages.unreadable(file, e);
        }
    }
}
