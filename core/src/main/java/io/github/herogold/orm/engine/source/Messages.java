package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What is said of places that migrations come from, and of files that are none. */
final class Messages {
    private static final String HOW =
            "by the Maven goal herogold:index, or by MigrationIndex in another build";

    private Messages() {}

    static InvalidMigrationException directoryMissing(Path directory) {
        return new InvalidMigrationException(
                ("The directory %s does not exist. Name the one that holds your migrations, or"
                                + " write a first migration, which makes it.")
                        .formatted(directory));
    }

    static InvalidMigrationException notADirectory(Path directory) {
        return new InvalidMigrationException(
                "%s is a file. Name the directory that holds your migrations."
                        .formatted(directory));
    }

    static InvalidMigrationException unreadable(Path path, IOException cause) {
        return new InvalidMigrationException(
                "%s cannot be read (%s). Check that it is there and that you may read it."
                        .formatted(path, cause.getClass().getSimpleName()),
                cause);
    }

    static InvalidMigrationException notUtf8(String file, IOException cause) {
        return new InvalidMigrationException(
                "%s is not encoded in UTF-8. Save it in UTF-8.".formatted(file), cause);
    }

    static InvalidMigrationException folderMissing(String folder) {
        return new InvalidMigrationException(
                ("The class path has no %s. Check the name of the folder, and that the jar or"
                     + " directory that holds it is on the class path. Where class loaders show no"
                     + " folders, write an index of it when you build, by the Maven goal"
                     + " herogold:index.")
                        .formatted(folder));
    }

    static InvalidMigrationException unreadableFolder(String folder, Exception cause) {
        return new InvalidMigrationException(
                "%s on the class path cannot be read: %s".formatted(folder, cause.getMessage()),
                cause);
    }

    static InvalidMigrationException tooLarge(
            String origin, long bytesOfMemory, OutOfMemoryError cause) {
        return new InvalidMigrationException(
                ("%s does not fit into the memory of this process, %d MB. Give Java more (-Xmx), or"
                                + " cut the file into several.")
                        .formatted(origin, bytesOfMemory >> 20),
                cause);
    }

    static InvalidMigrationException otherSuffix(Path file, String suffix) {
        return new InvalidMigrationException(
                ("%s would be passed over: the names of migrations, hooks and seeds end with %s in"
                                + " lower case. Rename it.")
                        .formatted(file, suffix));
    }

    static InvalidMigrationException otherSuffix(String resource) {
        return new InvalidMigrationException(
                ("%s on the class path would be passed over: the names of migrations and hooks end"
                                + " with .sql in lower case. Rename it.")
                        .formatted(resource));
    }

    static InvalidMigrationException noRegularFile(Path file, String what) {
        return new InvalidMigrationException(
                ("%s is %s, not a file. Put a file in its place, or rename it or move it out of the"
                                + " directory.")
                        .formatted(file, what));
    }

    static InvalidMigrationException unreadableName(String origin, String name) {
        if (HookMoment.isMeantBy(name)) {
            return new InvalidMigrationException(
                    ("%s is neither a migration nor a hook. Hooks are SQL files called %s; in code,"
                                    + " they are a MigrationListener.")
                            .formatted(
                                    origin,
                                    HookMoment.fileNames().collect(Collectors.joining(", "))));
        }
        if (MigrationName.hasNoSuchDay(name)) {
            return new InvalidMigrationException(
                    "%s: there is no day %s. Rename it to begin with the day that was meant."
                            .formatted(origin, name.substring(0, 8)));
        }
        return new InvalidMigrationException(
                ("%s: \"%s\" is no name of a migration. Rename it to %s, where NN numbers the"
                                + " migrations of a day, or move it out of the directory.")
                        .formatted(origin, name, MigrationName.FORMS));
    }

    static InvalidMigrationException namedOtherwise(String origin, String file, String name) {
        return new InvalidMigrationException(
                "%s calls itself %s, but its file is called %s. Remove its method name()."
                        .formatted(origin, name, file));
    }

    static InvalidMigrationException noEntry(String index, int line, String entry) {
        return new InvalidMigrationException(
                ("%s, line %d: \"%s\" is no migration or hook in a folder, such as"
                     + " migrations/20260105_create_authors_table.sql. Write the index anew, %s.")
                        .formatted(index, line, entry, HOW));
    }

    static InvalidMigrationException gone(URL index, String entry) {
        return new InvalidMigrationException(
                ("%s names %s, which is not on the class path. Build again, so that the index says"
                                + " what is there, and deploy all of it.")
                        .formatted(index, entry));
    }

    static InvalidMigrationException unreadable(URL index, IOException cause) {
        return new InvalidMigrationException(
                "%s cannot be read: %s".formatted(index, cause.getMessage()), cause);
    }

    static InvalidMigrationException notListable(String folder, URL place) {
        return new InvalidMigrationException(
                ("%s is on the class path at %s, where folders cannot be listed, and no index says"
                                + " what is in it. Have your build write one: %s.")
                        .formatted(folder, place, HOW));
    }
}
