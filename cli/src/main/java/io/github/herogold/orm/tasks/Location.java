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
    /**
     * The same location as someone in that directory means it.
     *
     * @param folder what a relative directory is relative to
     * @return the location, which is this one if it is on the class path
     */
    public Location in(Path folder) {
        return isOnClassPath() ? this : new Location(folder.resolve(directory()).toString());
    }

    MigrationSource source(ClassLoader classLoader) {
        try {
            return MigrationSource.at(text, classLoader);
        } catch (InvalidPathException e) {
            throw Messages.noPath(text, e);
        }
    }

    /** The directory that a new migration is written to. */
    Path directory() {
        if (isOnClassPath()) {
            throw Messages.notADirectory(text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Messages.noPath(text, e);
        }
    }

    private boolean isOnClassPath() {
        return text.startsWith(MigrationSource.CLASS_PATH);
    }

    @Override
    public String toString() {
        return text;
    }
}
