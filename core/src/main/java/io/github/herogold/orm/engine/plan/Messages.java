package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import java.util.List;
import java.util.Set;

/** What is said of records and files that disagree. */
final class Messages {
    private Messages() {}

    static HistoryMismatchException missing(List<HistoryRow> entries) {
        return new HistoryMismatchException(
                "The database has applied "
                        + Phrases.first(entries)
                        + ", but no such migration exists here; nothing was run. Bring the file"
                        + " back, or, if it is gone for good, forget the record"
                        + " (migrate:forget, MigrationManager.forget).");
    }

    static HistoryMismatchException torn(String name, Set<String> missing) {
        return new HistoryMismatchException(
                ("%s stands for migrations of which some are applied and others are neither applied"
                     + " nor here: %s. Nothing was run. Bring the files of those back, run them,"
                     + " and remove them again.")
                        .formatted(name, Phrases.first(List.copyOf(missing))));
    }

    static HistoryMismatchException changed(List<KnownMigration> changed) {
        return new HistoryMismatchException(
                ("%s changed after being applied; nothing was run. Bring the old text back and"
                     + " write a new migration, or, if the change is of no consequence, record it"
                     + " (--accept-changed).")
                        .formatted(origins(changed)));
    }

    static HistoryMismatchException late(List<KnownMigration> late) {
        return new HistoryMismatchException(
                ("%s would be applied after a migration that comes behind; nothing was run. Rename"
                                + " it to come last, or leave --in-order out.")
                        .formatted(origins(late)));
    }

    static HistoryMismatchException halfApplied(HistoryRow row) {
        return new HistoryMismatchException(
                ("%s was interrupted while it was applied, so it cannot be undone yet. Run the"
                                + " migrations, which resumes it, or settle it by hand"
                                + " (migrate:resolve).")
                        .formatted(row));
    }

    static HistoryMismatchException halfUndoneWithoutFile(HistoryRow row, int count) {
        return new HistoryMismatchException(
                ("%s was interrupted while it was undone, and its file is gone; nothing was run."
                     + " Only a rollback executes the SQL that the history keeps: migrate:rollback"
                     + " --migrations %d resumes it, and --pretend prints it first. Or bring the"
                     + " file back, or settle it by hand (migrate:resolve %s --applied |"
                     + " --rolled-back).")
                        .formatted(row, count, row.name()));
    }

    static HistoryMismatchException noBatchAfter(int batch) {
        return new HistoryMismatchException(
                ("A record has the batch %d, after which there are not enough numbers; no migration"
                                + " was run. Mend the record.")
                        .formatted(batch));
    }

    private static String origins(List<KnownMigration> migrations) {
        return Phrases.first(migrations.stream().map(KnownMigration::origin).toList());
    }

    static InvalidRequestException unknownTarget(String target, List<MigrationName> known) {
        return new InvalidRequestException(
                "There is no migration called %s; nothing was run.%s Known are: %s."
                        .formatted(
                                target,
                                Phrases.didYouMean(
                                        target, known.stream().map(MigrationName::text).toList()),
                                known.isEmpty() ? "none" : Phrases.last(known)));
    }

    static InvalidRequestException replacedTarget(String target) {
        return new InvalidRequestException(
                ("%s is not run here: another migration stands for it; nothing was run. Name that"
                                + " one, or a later one.")
                        .formatted(target));
    }

    static InvalidRequestException notPending(String name, List<String> pending) {
        return new InvalidRequestException(
                "%s is not pending, so nothing was recorded.%s Look at the status (migrate:status)."
                        .formatted(name, Phrases.didYouMean(name, pending)));
    }

    static InvalidRequestException notApplied(String name, List<String> applied) {
        return new InvalidRequestException(
                "%s is not applied, so nothing can be undone down to it; nothing was undone.%s"
                        .formatted(name, Phrases.didYouMean(name, applied)));
    }

    static InvalidRequestException notEmpty(int applied) {
        return new InvalidRequestException(
                ("%s recorded already. A baseline is for a database that no migration has been run"
                                + " on.")
                        .formatted(
                                Phrases.counted(applied, "migration")
                                        + (applied == 1 ? " is" : " are")));
    }

    static InvalidMigrationException sameButForCase(KnownMigration one, KnownMigration other) {
        return new InvalidMigrationException(
                ("Two migrations have names that differ in case only, which is one name to some"
                                + " databases and file systems: %s and %s. Rename one of them.")
                        .formatted(one.origin(), other.origin()));
    }

    static InvalidMigrationException twoOfOneName(KnownMigration one, KnownMigration other) {
        return new InvalidMigrationException(
                "Two migrations are called %s: %s and %s. Rename one of them."
                        .formatted(one.name(), one.origin(), other.origin()));
    }
}
