package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The SQL resources and compiled migrations in a folder of the class path. */
final class ClassPathSource extends MigrationSource {
    private final String folder;
    private final ClassLoader classLoader;

    ClassPathSource(String folder, ClassLoader classLoader) {
        this.folder = folder.replaceAll("^/+|/+$", "");
        this.classLoader = classLoader;
    }

    @Override
    Collection<KnownMigration> discover() {
        return entries()
                .filter(entry -> !HookMoment.isHook(entry))
                .flatMap(entry -> known(entry).stream())
                .toList();
    }

    @Override
    List<KnownHook> hooks() {
        return entries()
                .filter(HookMoment::isHook)
                .map(entry -> new KnownHook(entry, origin(entry), () -> read(origin(entry))))
                .toList();
    }

    /** The simple names of what lies directly in the folder, wherever it is. */
    private Stream<String> entries() {
        try {
            List<URL> places = Collections.list(classLoader.getResources(folder));
            if (places.isEmpty()) {
                throw SourceMessages.folderMissing(folder);
            }
            return places.stream().flatMap(this::entries).distinct().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            throw SourceMessages.unreadableFolder(folder, e);
        }
    }

    private String origin(String entry) {
        return folder + "/" + entry;
    }

    /** The simple names of what lies directly in one place of the folder. */
    private Stream<String> entries(URL place) {
        try {
            if (place.openConnection() instanceof JarURLConnection jar) {
                return jarEntries(jar);
            }
            try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
                return files.map(file -> file.getFileName().toString()).toList().stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw SourceMessages.unreadableFolder(folder, e);
        }
    }

    private Stream<String> jarEntries(JarURLConnection jar) throws IOException {
        String prefix = folder + "/";
        // Entries are read at once: a cached jar may be closed by somebody else.
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .toList()
                .stream();
    }

    private Optional<KnownMigration> known(String entry) {
        if (entry.endsWith(".sql")) {
            return Optional.of(resource(entry));
        }
        return entry.endsWith(".class") && entry.indexOf('$') < 0 && entry.indexOf('-') < 0
                ? compiled(entry).map(ListedSource::known)
                : Optional.empty();
    }

    private KnownMigration resource(String entry) {
        String origin = origin(entry);
        String stem = entry.substring(0, entry.length() - ".sql".length());
        MigrationName name =
                MigrationName.parse(stem)
                        .orElseThrow(() -> SourceMessages.unreadableName(origin, stem));
        Once<String> text = new Once<>(() -> read(origin));
        return KnownMigration.inFile(
                name,
                origin,
                text,
                () -> FileFacts.ofSql(text.get()),
                (sql, dialect) -> SqlMigration.parse(origin, sql, dialect));
    }

    private Optional<Migration> compiled(String entry) {
        String simpleName = entry.substring(0, entry.length() - ".class".length());
        String className = folder.replace('/', '.') + "." + simpleName;
        try {
            Class<?> type = Class.forName(className, false, classLoader);
            return Migration.class.isAssignableFrom(type)
                            && !Modifier.isAbstract(type.getModifiers())
                    ? Optional.of(Instantiation.of(className, type.asSubclass(Migration.class)))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            throw SourceMessages.unloadable(className, e);
        }
    }

    private String read(String resource) {
        try (InputStream in = classLoader.getResourceAsStream(resource)) {
            if (in == null) {
                throw SourceMessages.folderMissing(resource);
            }
            return Utf8.decode(in.readAllBytes());
        } catch (CharacterCodingException e) {
            throw SourceMessages.notUtf8(resource, e);
        } catch (IOException e) {
            throw SourceMessages.unreadableFolder(resource, e);
        }
    }
}
