package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.SchemaFailedException;
import java.nio.file.Path;
import java.util.List;

/** What is said of requests that cannot be met. */
final class Messages {
    private Messages() {}

    static InvalidRequestException unusableQuery(String query, Exception cause) {
        return new InvalidRequestException(
                "The names of the schemas cannot be read: %s. Mend the query: %s"
                        .formatted(Causes.withoutFullStop(cause), query),
                cause);
    }

    static InvalidRequestException noSingleQuery(String query) {
        return new InvalidRequestException(
                ("The names of the schemas are told by one query, and nothing was changed. Mend it:"
                                + " %s")
                        .formatted(query));
    }

    static InvalidRequestException namelessSchema(String query) {
        return new InvalidRequestException(
                "A row of the query has no name of a schema; nothing was run. Mend the query: %s"
                        .formatted(query));
    }

    /** Something that is no matter of migrations, such as a listener that throws. */
    static SchemaFailedException unexpected(RuntimeException cause) {
        return new SchemaFailedException(cause.toString(), cause);
    }

    static HistoryMismatchException pending(List<String> names) {
        return new HistoryMismatchException(
                ("The database is not up to date: %s %s still to be applied. Run the migrations"
                                + " (migrate, MigrationManager.runMigrations) first.")
                        .formatted(Phrases.first(names), names.size() == 1 ? "is" : "are"));
    }

    static String newer(List<HistoryRow> entries) {
        boolean one = entries.size() == 1;
        return "The database has applied "
                + Phrases.first(entries)
                + (one ? ", which is" : ", which are")
                + " newer than every migration known here. An older release goes on without "
                + (one ? "it." : "them.");
    }

    /** The failure of a first run in a schema that had tables before. */
    static MigrationFailedException adoptable(MigrationFailedException failure) {
        return new MigrationFailedException(
                failure.getMessage()
                        + "\n"
                        + "The schema had tables, and no migration is recorded. Where they are what"
                        + " the first migrations make, record those up to the last of them"
                        + " (migrate:baseline <name>, MigrationManager.baseline), and run again.",
                failure.migration(),
                failure.done(),
                failure.getCause() == null ? failure : failure.getCause());
    }

    static InvalidRequestException notInterrupted(HistoryRow row) {
        return new InvalidRequestException(
                ("%s was not interrupted, so there is nothing to settle. Undo it (migrate:rollback)"
                                + " or forget its record (migrate:forget).")
                        .formatted(row));
    }

    static String seedRolledBack() {
        return "It was rolled back.";
    }

    static InvalidMigrationException noSeeds(Path directory) {
        return new InvalidMigrationException(
                "The directory %s does not exist. Name the one that holds your seed files."
                        .formatted(directory));
    }
}
