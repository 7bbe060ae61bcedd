package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.schema.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of requests, settings and files that cannot be used, and of records that cannot be
 * read.
 */
final class Messages {
    private Messages() {}

    static InvalidRequestException notPositive(int batches) {
        return new InvalidRequestException(
                "%d batches cannot be undone: name a number from 1.".formatted(batches));
    }

    static InvalidRequestException noWorkers(int number) {
        return new InvalidRequestException(
                "%d schemas at a time are none: name a number from 1.".formatted(number));
    }

    static InvalidRequestException fileExists(String file, IOException cause) {
        return new InvalidRequestException(Phrases.fileExists(file), cause);
    }

    static InvalidRequestException madeToday(MigrationName name, Path directory) {
        return new InvalidRequestException(
                "%s has a migration %s already; it was left as it is. Choose another name."
                        .formatted(directory, name));
    }

    static InvalidRequestException unwritable(Path directory, IOException cause) {
        return new InvalidRequestException(Phrases.unwritable(directory, cause), cause);
    }

    static InvalidRequestException openQuestions(List<Question> questions) {
        return new InvalidRequestException(
                "%s Answer %s first."
                        .formatted(
                                questions.get(0).text(),
                                questions.size() == 1
                                        ? "that"
                                        : "that and " + (questions.size() - 1) + " more"));
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
                        .formatted(migration.getName(), MigrationName.FORMS));
    }

    static HistoryMismatchException unknownState(String name, @Nullable String state) {
        return new HistoryMismatchException(Phrases.unknownState(name, state));
    }

    static String takenBack(List<String> others) {
        return others.isEmpty() ? "" : " Rolled back with it: " + Phrases.last(others) + ".";
    }

    static String earlier(List<String> done) {
        return done.isEmpty() ? "" : " Done before it in this run: " + Phrases.last(done) + ".";
    }
}
