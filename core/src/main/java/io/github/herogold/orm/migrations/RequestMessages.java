package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is said of requests that cannot be met. */
final class RequestMessages {
    private RequestMessages() {}

    static InvalidRequestException unknownTarget(String target, List<MigrationName> known) {
        return new InvalidRequestException(
                "There is no migration called %s; nothing was run. Known are: %s."
                        .formatted(target, known.isEmpty() ? "none" : Phrases.first(known)));
    }

    static InvalidRequestException replacedTarget(String target) {
        return new InvalidRequestException(
                ("%s is not run here: another migration stands for it; nothing was run. Name that"
                                + " one, or a later one.")
                        .formatted(target));
    }

    static InvalidRequestException notPositive(int batches) {
        return new InvalidRequestException(
                "%d batches cannot be undone: name a number from 1.".formatted(batches));
    }

    static InvalidRequestException notApplied(String name) {
        return new InvalidRequestException(
                "%s is not applied, so nothing can be undone down to it; nothing was undone."
                        .formatted(name));
    }

    static InvalidRequestException notInterrupted(HistoryRow row) {
        return new InvalidRequestException(
                ("%s was not interrupted, so there is nothing to settle. Undo it (migrate:rollback)"
                                + " or forget its record (migrate:forget).")
                        .formatted(row));
    }

    static InvalidRequestException notEmpty(int applied) {
        return new InvalidRequestException(
                ("%s recorded already. A baseline is for a database that no migration has been run"
                                + " on.")
                        .formatted(
                                Phrases.counted(applied, "migration")
                                        + (applied == 1 ? " is" : " are")));
    }

    static InvalidRequestException notTogether(String name, Database database) {
        return new InvalidRequestException(
                ("%s cannot share one transaction with others: %s. Nothing was run; leave"
                                + " --one-transaction out.")
                        .formatted(
                                name,
                                database.hasTransactionalDdl()
                                        ? "it says transaction:false"
                                        : database.product() + " commits DDL by itself"));
    }

    static InvalidRequestException noWorkers(int number) {
        return new InvalidRequestException(
                "%d schemas at a time are none: name a number from 1.".formatted(number));
    }

    static InvalidRequestException notRecorded(String name, String purpose) {
        return new InvalidRequestException(
                ("%s is not recorded, so there is nothing to %s. Check its name, and that this is"
                                + " its database.")
                        .formatted(name, purpose));
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
}
