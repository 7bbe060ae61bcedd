package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

/** What is said of indexes of migrations, and of places that need one. */
final class IndexMessages {
    private static final String HOW =
            "by the Maven goal herogold:index, or by MigrationIndex in another build";

    private IndexMessages() {}

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

    static InvalidRequestException noFolder(String folder) {
        return new InvalidRequestException(
                "\"%s\" is no folder of a class path. Name it like db/migrations."
                        .formatted(folder));
    }

    static InvalidRequestException unreadable(Path folder, IOException cause) {
        return new InvalidRequestException(
                "%s cannot be read (%s: %s)."
                        .formatted(folder, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }

    static InvalidRequestException unwritable(Path index, IOException cause) {
        return new InvalidRequestException(
                "The index %s cannot be written (%s: %s)."
                        .formatted(index, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }
}
