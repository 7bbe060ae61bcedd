package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where migrations are, as a person writes it: a directory, or {@code classpath:} and a folder.
 *
 * @param text what was written
 */
public record Location(String text) {
    private static final String CLASS_PATH = "classpath:";

    MigrationSource source(ClassLoader classLoader) {
        return text.startsWith(CLASS_PATH)
                ? MigrationSource.classPath(text.substring(CLASS_PATH.length()), classLoader)
                : MigrationSource.directory(directory(), classLoader);
    }

    /** The directory that a new migration is written to. */
    Path directory() {
        if (text.startsWith(CLASS_PATH)) {
            throw Messages.notADirectory(text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Messages.noPath(text, e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
