package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.compile.JavaClasses;
import io.github.herogold.orm.engine.text.MigrationName;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The migration files of a directory. */
public final class DirectorySource implements Source {
    private final Path directory;
    private final SeenFiles seen = new SeenFiles();
    private final JavaClasses classes;

    /** Makes a source. */
    public DirectorySource(Path directory, ClassLoader classLoader) {
        this.directory = directory;
        this.classes = new JavaClasses(classLoader);
    }

    @Override
    public Collection<KnownMigration> discover() {
        if (!Files.exists(directory)) {
            throw Messages.directoryMissing(directory);
        }
        if (!Files.isDirectory(directory)) {
            throw Messages.notADirectory(directory);
        }
        return DirectoryListing.of(directory).stream()
                .filter(file -> !HookMoment.isHook(file.name()))
                .map(this::known)
                .toList();
    }

    @Override
    public List<KnownHook> hooks() {
        return HookMoment.fileNames()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .map(
                        file ->
                                new KnownHook(
                                        file.getFileName().toString(),
                                        file.toString(),
                                        () -> read(file)))
                .toList();
    }

    private KnownMigration known(DirectoryListing.File file) {
        Memoized<String> text = new Memoized<>(() -> read(file.path()));
        return seen.unchanged(file)
                .map(was -> known(file, was.migration(), was.origin(), text, was::facts))
                .orElseGet(() -> firstSeen(file, text));
    }

    private KnownMigration firstSeen(DirectoryListing.File file, Memoized<String> text) {
        MigrationName name = name(file);
        return known(file, name, file.origin(), text, () -> seen.lookInto(file, name, text.get()));
    }

    private static MigrationName name(DirectoryListing.File file) {
        String stem = file.name().substring(0, file.name().lastIndexOf('.'));
        return MigrationName.parse(stem)
                .orElseThrow(() -> Messages.unreadableName(file.origin(), stem));
    }

    private KnownMigration known(
            DirectoryListing.File file,
            MigrationName name,
            String origin,
            Memoized<String> text,
            Supplier<FileFacts> facts) {
        return file.isSql()
                ? KnownMigration.inSql(name, origin, text, facts)
                : KnownMigration.inJava(name, origin, text, facts, classes);
    }

    // In a JVM that has just started, a stream takes a third of the time of the channel that Files
    // opens; it knows no file systems but that of the machine.
    private static byte[] bytes(Path file) throws IOException {
        if (file.getFileSystem() != FileSystems.getDefault()) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        }
    }

    /** Reads a file in UTF-8. */
    public static String read(Path file) {
        try {
            return Utf8.decode(bytes(file));
        } catch (CharacterCodingException e) {
            throw Messages.notUtf8(file.toString(), e);
        } catch (IOException e) {
            throw Messages.unreadable(file, e);
        }
    }
}
