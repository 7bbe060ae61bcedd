package io.github.herogold.orm.engine.compile;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of Java files, compiled again only when a file has changed: many schemas are migrated
 * from the same files. Thread-safe.
 */
public final class JavaClasses {
    /** The API of the compiler, the compiler, and what it reads jars by. */
    private static final List<String> MODULES =
            List.of("java.compiler", "jdk.compiler", "jdk.zipfs");

    private final ClassLoader classLoader;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(String source, Class<? extends Migration> type) {}

    /**
     * Makes a place to keep classes.
     *
     * @param classLoader what the files are compiled against
     */
    public JavaClasses(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    // Here and not in JavaFile, which cannot even be linked where the first of these is missing.
    private static void requireCompiler(String origin) {
        for (String module : MODULES) {
            if (ModuleLayer.boot().findModule(module).isEmpty()) {
                throw Messages.noCompiler(origin, module);
            }
        }
    }

    /**
     * A new object of the migration in a file.
     *
     * @throws InvalidMigrationException if it does not compile, or holds no or several migrations
     */
    public Migration load(String origin, String source) {
        Entry entry = entries.get(origin);
        if (entry != null && entry.source().equals(source)) {
            return Instantiation.of(origin, entry.type());
        }
        requireCompiler(origin);
        Migration migration = JavaFile.load(origin, source, classLoader);
        entries.put(origin, new Entry(source, migration.getClass()));
        return migration;
    }
}
