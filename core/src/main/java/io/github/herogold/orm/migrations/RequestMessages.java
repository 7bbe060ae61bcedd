package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is said of requests that cannot be met. */
final class RequestMessages {
    private RequestMessages() {}

    static InvalidRequestException unknownTarget(String target, List<MigrationName> known) {
        return InvalidRequestException.saying(
                "There is no migration called %s; nothing was run. Known are: %s.",
                target, known.isEmpty() ? "none" : Phrases.first(known));
    }

    static InvalidRequestException replacedTarget(String target) {
        return InvalidRequestException.saying(
                "%s is not run here: another migration stands for it; nothing was run. Name that"
                        + " one, or a later one.",
                target);
    }

    static InvalidRequestException notPositive(int batches) {
        return InvalidRequestException.saying(
                "%d batches cannot be undone: name a number from 1.", batches);
    }

    static InvalidRequestException notApplied(String name) {
        return InvalidRequestException.saying(
                "%s is not applied, so nothing can be undone down to it; nothing was undone.",
                name);
    }

    static InvalidRequestException notInterrupted(HistoryRow row) {
        return InvalidRequestException.saying(
                "%s was not interrupted, so there is nothing to settle. Undo it (migrate:rollback)"
                        + " or forget its record (migrate:forget).",
                row);
    }

    static InvalidRequestException notEmpty(int applied) {
        return InvalidRequestException.saying(
                "%s recorded already. A baseline is for a database that no migration has been run"
                        + " on.",
                Phrases.counted(applied, "migration") + (applied == 1 ? " is" : " are"));
    }

    static InvalidRequestException notTogether(String name, Database database) {
        return InvalidRequestException.saying(
                "%s cannot share one transaction with others: %s. Nothing was run; leave"
                        + " --one-transaction out.",
                name,
                database.hasTransactionalDdl()
                        ? "it says transaction:false"
                        : database.product() + " commits DDL by itself");
    }

    static InvalidRequestException noWorkers(int number) {
        return InvalidRequestException.saying(
                "%d schemas at a time are none: name a number from 1.", number);
    }

    static InvalidRequestException notRecorded(String name, String purpose) {
        return InvalidRequestException.saying(
                "%s is not recorded, so there is nothing to %s. Check its name, and that this is"
                        + " its database.",
                name, purpose);
    }

    static InvalidRequestException unusableName(String name, int longest) {
        return InvalidRequestException.saying(
                "\"%s\" cannot be the name of a migration. Use lower-case letters, digits and"
                        + " underscores, beginning with a letter, at most %d, such as"
                        + " create_users_table.",
                name, longest);
    }

    static InvalidRequestException reservedName(String name) {
        return InvalidRequestException.saying(
                "\"%s\" is a word of Java or of this library, so the class of the migration cannot"
                        + " be named after it. Say what it does, such as create_users_table.",
                name);
    }

    static InvalidRequestException fileExists(String file, IOException cause) {
        return InvalidRequestException.saying(
                cause, "%s exists already and was left as it is. Choose another name.", file);
    }

    static InvalidRequestException madeToday(MigrationName name, Path directory) {
        return InvalidRequestException.saying(
                "%s has a migration %s already; it was left as it is. Choose another name.",
                directory, name);
    }

    static InvalidRequestException unwritable(Path directory, IOException cause) {
        return InvalidRequestException.saying(
                cause,
                "No migration can be written to %s (%s). Check that it is a directory and that you"
                        + " may write to it.",
                directory,
                cause.getClass().getSimpleName());
    }
}
