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
    private final ClassLoader classLoader;

    DirectorySource(Path directory, ClassLoader classLoader) {
        this.directory = directory;
        this.classLoader = classLoader;
    }

    @Override
    Collection<KnownMigration> discover() {
        if (!Files.exists(directory)) {
            throw Messages.directoryMissing(directory);
        }
        if (!Files.isDirectory(directory)) {
            throw Messages.notADirectory(directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> candidates = files.filter(DirectorySource::isCandidate).toList();
            return candidates.stream().map(this::known).toList();
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }

    private static boolean isCandidate(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".sql") || name.endsWith(".java"))
                && !name.startsWith(".")
                && !NO_MIGRATIONS.contains(name)
                && Files.isRegularFile(file);
    }

    private KnownMigration known(Path file) {
        String fileName = file.getFileName().toString();
        String stem = fileName.substring(0, fileName.lastIndexOf('.'));
        MigrationName name =
                MigrationName.parse(stem)
                        .orElseThrow(() -> Messages.unreadableName(file.toString(), stem));
        return new KnownMigration(name, file.toString(), loader(file));
    }

    private KnownMigration.Loader loader(Path file) {
        String origin = file.toString();
        return origin.endsWith(".sql")
                ? dialect -> SqlMigration.parse(origin, read(file), dialect)
                : dialect -> JavaFile.load(origin, read(file), classLoader);
    }

    private static String read(Path file) {
        try {
            return Utf8.decode(Files.readAllBytes(file));
        } catch (CharacterCodingException e) {
            throw Messages.notUtf8(file.toString(), e);
        } catch (IOException e) {
            throw Messages.unreadable(file, e);
        }
    }
}
