package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.engine.text.Phrases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of requests, settings and files that cannot be used, and of records that cannot be
 * read.
 */
final class Messages {
    private static final String NAME_FORMS =
            "YYYYMMDD_name, YYYYMMDD_NN_name or YYYYMMDDHHMMSS_name";

    private Messages() {}

    static InvalidRequestException notPositive(int batches) {
        return new InvalidRequestException(
                "%d batches cannot be undone: name a number from 1.".formatted(batches));
    }

    static InvalidRequestException noWorkers(int number) {
        return new InvalidRequestException(
                "%d schemas at a time are none: name a number from 1.".formatted(number));
    }

    static InvalidRequestException unusableName(String name, int longest) {
        return new InvalidRequestException(
                ("\"%s\" cannot be the name of a migration. Use lower-case letters, digits and"
                                + " underscores, beginning with a letter, at most %d, such as"
                                + " create_users_table.")
                        .formatted(name, longest));
    }

    static InvalidRequestException reservedName(String name) {
        return new InvalidRequestException(
                ("\"%s\" is a word of Java or of this library, so the class of the migration cannot"
                     + " be named after it. Say what it does, such as create_users_table.")
                        .formatted(name));
    }

    static InvalidRequestException fileExists(String file, IOException cause) {
        return new InvalidRequestException(
                "%s exists already and was left as it is. Choose another name.".formatted(file),
                cause);
    }

    static InvalidRequestException madeToday(MigrationName name, Path directory) {
        return new InvalidRequestException(
                "%s has a migration %s already; it was left as it is. Choose another name."
                        .formatted(directory, name));
    }

    static InvalidRequestException unwritable(Path directory, IOException cause) {
        return new InvalidRequestException(
                ("No migration can be written to %s (%s). Check that it is a directory and that you"
                                + " may write to it.")
                        .formatted(directory, cause.getClass().getSimpleName()),
                cause);
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

    static InvalidRequestException unwritableIndex(Path index, IOException cause) {
        return new InvalidRequestException(
                "The index %s cannot be written (%s: %s)."
                        .formatted(index, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }

    static InvalidMigrationException nameless(Class<?> migration) {
        return new InvalidMigrationException(
                ("%s has no name to be recorded under. Put it into a file called %s, or override"
                                + " its method name().")
                        .formatted(migration.getName(), NAME_FORMS));
    }

    static HistoryMismatchException unknownState(String name, @Nullable String state) {
        return new HistoryMismatchException(
                ("The record of %s has the state \"%s\", which this release does not know. Use the"
                                + " release that wrote it, or mend the record.")
                        .formatted(name, state));
    }

    static String earlier(List<String> done) {
        return done.isEmpty() ? "" : " Done before it in this run: " + Phrases.last(done) + ".";
    }
}
