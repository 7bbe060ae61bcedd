package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said where records and files disagree. */
final class HistoryMessages {
    private HistoryMessages() {}

    static HistoryMismatchException missing(List<HistoryRow> entries) {
        return new HistoryMismatchException(
                "The database has applied "
                        + Phrases.first(entries)
                        + ", but no such migration exists here; nothing was run. Bring the file"
                        + " back, or, if it is gone for good, forget the record"
                        + " (migrate:forget, MigrationManager.forget).");
    }

    static HistoryMismatchException pending(List<String> names) {
        return new HistoryMismatchException(
                ("The database is not up to date: %s %s still to be applied. Run the migrations"
                                + " (migrate, MigrationManager.runMigrations) first.")
                        .formatted(Phrases.first(names), names.size() == 1 ? "is" : "are"));
    }

    static HistoryMismatchException torn(String name, Set<String> missing) {
        return new HistoryMismatchException(
                ("%s stands for migrations of which some are applied and others are neither applied"
                     + " nor here: %s. Nothing was run. Bring the files of those back, run them,"
                     + " and remove them again.")
                        .formatted(name, Phrases.first(List.copyOf(missing))));
    }

    static String newer(List<HistoryRow> entries) {
        boolean one = entries.size() == 1;
        return "The database has applied "
                + Phrases.first(entries)
                + (one ? ", which is" : ", which are")
                + " newer than every migration known here. An older release goes on without "
                + (one ? "it." : "them.");
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
                                + " migrations, which goes on with it, or settle it by hand"
                                + " (migrate:resolve).")
                        .formatted(row));
    }

    static HistoryMismatchException halfUndoneWithoutFile(HistoryRow row, int count) {
        return new HistoryMismatchException(
                ("%s was interrupted while it was undone, and its file is gone; nothing was run."
                     + " Only a rollback executes the SQL that the history keeps: migrate:rollback"
                     + " --migrations %d goes on with it, and --pretend prints it first. Or bring"
                     + " the file back, or settle it by hand (migrate:resolve %s --applied |"
                     + " --rolled-back).")
                        .formatted(row, count, row.name()));
    }

    static HistoryMismatchException unknownState(String name, @Nullable String state) {
        return new HistoryMismatchException(
                ("The record of %s has the state \"%s\", which this release does not know. Use the"
                                + " release that wrote it, or mend the record.")
                        .formatted(name, state));
    }

    static HistoryMismatchException noBatchAfter(int batch) {
        return new HistoryMismatchException(
                ("A record has the batch %d, after which there are not enough numbers; no migration"
                                + " was run. Mend the record.")
                        .formatted(batch));
    }

    static HistoryMismatchException newerFormat(String name, int format) {
        return new HistoryMismatchException(
                ("The record of %s was written by a newer release of HeroGold ORM (format %d, this"
                                + " one knows %d). Use that release.")
                        .formatted(name, format, RecordFormat.NEWEST));
    }

    static HistoryMismatchException stepChanged(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted after statement %d, which is another one by now (line %d):"
                     + " %s%nWhat has been executed must not change. Bring it back and mend what"
                     + " follows, or settle it by hand (migrate:resolve).")
                        .formatted(migration, number, statement.line(), statement.text()));
    }

    static HistoryMismatchException oneStepChanged(String migration, int number) {
        return new HistoryMismatchException(
                ("%s was interrupted after statement %d, and that or one before it is another one"
                     + " by now. What has been executed must not change. Bring it back and mend"
                     + " what follows, or settle it by hand (migrate:resolve).")
                        .formatted(migration, number));
    }

    static HistoryMismatchException unreadableTime(String name) {
        return new HistoryMismatchException(
                ("The record of %s does not say when it was applied: its applied_at is no moment."
                                + " Write one into it.")
                        .formatted(name));
    }

    static HistoryMismatchException stepsMissing(String migration, int now, int done) {
        return new HistoryMismatchException(
                ("%s was interrupted after %s, but has %d by now. What has been executed must not"
                     + " change. Bring it back and mend what follows, or settle it by hand"
                     + " (migrate:resolve).")
                        .formatted(migration, Phrases.counted(done, "statement"), now));
    }

    static HistoryMismatchException notResumable(String migration, String how) {
        return new HistoryMismatchException(
                ("%s was interrupted and cannot be gone on with: it had done something that is no"
                     + " SQL statement (%s). Look at the database, then settle it by hand"
                     + " (migrate:resolve %s --applied | --rolled-back).")
                        .formatted(migration, how, migration));
    }

    static HistoryMismatchException sessionLost(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted and cannot be gone on with: what its statement %d (line %d)"
                     + " left in the session ended with that: %s%nNothing was run. Finish it by"
                     + " hand and settle it (migrate:resolve %s --applied), or undo by hand what it"
                     + " did and let it begin anew (migrate:resolve %s --rolled-back).")
                        .formatted(
                                migration,
                                number,
                                statement.line(),
                                Causes.shortened(statement.text()),
                                migration,
                                migration));
    }

    static HistoryMismatchException unknownWhetherExecuted(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), and the catalogue does not tell"
                     + " whether it was executed: %s%nLook at the database, then settle it by hand"
                     + " (migrate:resolve %s --applied | --rolled-back).")
                        .formatted(
                                migration, number, statement.line(), statement.text(), migration));
    }

    static HistoryMismatchException seenByAnother(
            String migration, int number, SqlStatement statement, String then, String now) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), which %s executed. Now it is run by"
                     + " %s, to whom the catalogue may show something else, so it cannot be told"
                     + " whether the statement was executed: %s%nRun it as %s, or look at the"
                     + " database and settle it by hand (migrate:resolve %s --applied |"
                     + " --rolled-back).")
                        .formatted(
                                migration,
                                number,
                                statement.line(),
                                then,
                                now,
                                statement.text(),
                                then,
                                migration));
    }

    static HistoryMismatchException rowsInDoubt(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), which is about a table without"
                     + " transactions, so none, some or all of its rows may have been written:"
                     + " %s%nLook at the table, then settle the migration by hand (migrate:resolve"
                     + " %s --applied | --rolled-back). \"alter table ... engine = InnoDB\" spares"
                     + " this the next time.")
                        .formatted(
                                migration, number, statement.line(), statement.text(), migration));
    }

    static HistoryMismatchException indexBeingBuilt(String table, SqlStatement statement) {
        return new HistoryMismatchException(
                ("An interrupted statement (line %d) may have left an index of %s that is not"
                     + " valid, and another session is creating one just now, so it cannot be told"
                     + " whose it is: %s%nRun the migrations again when that session is done.")
                        .formatted(statement.line(), table, statement.text()));
    }

    private static String origins(List<KnownMigration> migrations) {
        return Phrases.first(migrations.stream().map(KnownMigration::origin).toList());
    }
}
