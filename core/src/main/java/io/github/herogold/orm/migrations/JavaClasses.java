package io.github.herogold.orm.migrations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of Java files, compiled again only when a file has changed: many schemas are migrated
 * from the same files. Thread-safe.
 */
final class JavaClasses {
    private final ClassLoader classLoader;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(String source, Class<? extends Migration> type) {}

    /**
     * Makes a place to keep classes.
     *
     * @param classLoader what the files are compiled against
     */
    JavaClasses(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * A new object of the migration in a file.
     *
     * @throws InvalidMigrationException if it does not compile, or holds no or several migrations
     */
    Migration load(String origin, String source) {
        Entry entry = entries.get(origin);
        if (entry != null && entry.source().equals(source)) {
            return Instantiation.of(origin, entry.type());
        }
        Migration migration = JavaFile.load(origin, source, classLoader);
        entries.put(origin, new Entry(source, migration.getClass()));
        return migration;
    }
}
