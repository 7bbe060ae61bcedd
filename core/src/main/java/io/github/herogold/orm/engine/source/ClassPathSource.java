package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.compile.Instantiation;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.Migration;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The SQL resources and compiled migrations in a folder of the class path. */
public final class ClassPathSource implements Source {
    private final String folder;
    private final ClassLoader classLoader;
    private final ClassPathFolder entries;

    /** Makes a source. */
    public ClassPathSource(String folder, ClassLoader classLoader) {
        this.folder = folder.replaceAll("^/+|/+$", "");
        this.classLoader = classLoader;
        this.entries = new ClassPathFolder(this.folder, classLoader);
    }

    @Override
    public Collection<KnownMigration> discover() {
        return entries.names().stream()
                .filter(entry -> !HookMoment.isHook(entry))
                .flatMap(entry -> known(entry).stream())
                .toList();
    }

    @Override
    public List<KnownHook> hooks() {
        return entries.names().stream()
                .filter(HookMoment::isHook)
                .map(entry -> new KnownHook(entry, origin(entry), () -> read(origin(entry))))
                .toList();
    }

    private String origin(String entry) {
        return folder + "/" + entry;
    }

    private Optional<KnownMigration> known(String entry) {
        if (entry.endsWith(".sql")) {
            return Optional.of(resource(entry));
        }
        return compiled(entry).map(ListedSource::known);
    }

    private KnownMigration resource(String entry) {
        String origin = origin(entry);
        String stem = entry.substring(0, entry.length() - ".sql".length());
        MigrationName name =
                MigrationName.parse(stem).orElseThrow(() -> Messages.unreadableName(origin, stem));
        Memoized<String> text = new Memoized<>(() -> read(origin));
        return KnownMigration.inSql(name, origin, text, () -> FileFacts.ofSql(text.get()));
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
            throw Instantiation.unloadable(className, e);
        }
    }

    private String read(String resource) {
        try (InputStream in = classLoader.getResourceAsStream(resource)) {
            if (in == null) {
                throw Messages.folderMissing(resource);
            }
            return Utf8.decode(in.readAllBytes());
        } catch (CharacterCodingException e) {
            throw Messages.notUtf8(resource, e);
        } catch (IOException e) {
            throw Messages.unreadableFolder(resource, e);
        }
    }
}
