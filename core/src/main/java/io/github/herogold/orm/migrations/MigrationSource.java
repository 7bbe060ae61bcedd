package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.source.ClassPathSource;
import io.github.herogold.orm.engine.source.DirectorySource;
import io.github.herogold.orm.engine.source.ListedSource;
import io.github.herogold.orm.engine.source.Source;
import java.nio.file.Path;
import java.util.List;

/** A place that migrations come from. Sources are immutable and thread-safe. */
public final class MigrationSource {
    /** What a location begins with that is a folder of the class path, as in {@link #at}. */
    public static final String CLASS_PATH = "classpath:";

    private final Source source;

    private MigrationSource(Source source) {
        this.source = source;
    }

    /**
     * The {@code .sql} and {@code .java} files of a directory; Java ones are compiled in memory.
     *
     * @param directory a directory; its sub-directories and other files, but for hooks, are ignored
     *     unless they are called like a migration
     * @return the source; the directory is read each time a manager works
     */
    public static MigrationSource directory(Path directory) {
        return directory(directory, MigrationSource.class.getClassLoader());
    }

    /**
     * The {@code .sql} and {@code .java} files of a directory, Java ones compiled against a class
     * loader.
     *
     * @param directory a directory; its sub-directories and other files, but for hooks, are ignored
     *     unless they are called like a migration
     * @param classLoader what Java migrations may use beside this library
     * @return the source; the directory is read each time a manager works
     */
    public static MigrationSource directory(Path directory, ClassLoader classLoader) {
        return new MigrationSource(new DirectorySource(directory, classLoader));
    }

    /**
     * The {@code .sql} resources and compiled migrations in a folder of the class path, which is
     * how an application ships its migrations.
     *
     * <p>They are those that the {@link MigrationIndex} of each jar names; a jar without one, and
     * every directory, is listed.
     *
     * @param folder a folder such as {@code db/migrations}, in one or several jars or directories
     * @param classLoader the class loader that has them
     * @return the source
     */
    public static MigrationSource classPath(String folder, ClassLoader classLoader) {
        return new MigrationSource(new ClassPathSource(folder, classLoader));
    }

    /**
     * The migrations of a location, as a person writes it in a setting: {@code
     * classpath:db/migrations} is a folder of the class path, anything else a directory.
     *
     * @param location a directory, or {@link #CLASS_PATH} and a folder
     * @param classLoader the class loader that has the folder, or what Java migrations of the
     *     directory may use beside this library
     * @return the source
     * @throws java.nio.file.InvalidPathException if it is neither
     */
    public static MigrationSource at(String location, ClassLoader classLoader) {
        return location.startsWith(CLASS_PATH)
                ? classPath(location.substring(CLASS_PATH.length()), classLoader)
                : directory(Path.of(location), classLoader);
    }

    /**
     * Migrations that are given as objects.
     *
     * @param migrations the migrations, in any order; each needs a {@link Migration#name()}
     * @return the source
     */
    public static MigrationSource of(Migration... migrations) {
        return new MigrationSource(new ListedSource(List.of(migrations)));
    }

    /** What finds the migrations. */
    Source source() {
        return source;
    }
}
