package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is said of the table of the history. */
final class Messages {
    private Messages() {}

    static DatabaseUnavailableException foreignTable(Database database, Set<String> columns) {
        Set<String> lacking = new TreeSet<>(SchemaSql.requiredColumns());
        lacking.removeAll(columns);
        return new DatabaseUnavailableException(
                "The table "
                        + database.tables().written()
                        + " is not the history of HeroGold ORM: it lacks the columns "
                        + String.join(", ", lacking)
                        + ". It may be another tool's; name another table (--table), use another"
                        + " schema, or rename it.");
    }

    static DatabaseUnavailableException notConverted(
            Database database, String statement, SQLException cause) {
        return new DatabaseUnavailableException(
                "The table "
                        + database.tables().written()
                        + ", which keeps the history, has an engine without transactions or a"
                        + " character set that cannot hold every text, and could not be converted: "
                        + Causes.withoutFullStop(cause)
                        + ". Nothing was run. Let somebody who may do that execute: "
                        + statement,
                cause);
    }

    /** A statement about the history itself was refused. */
    static DatabaseUnavailableException noHistory(Database database, Exception cause) {
        return new DatabaseUnavailableException(
                "The table "
                        + database.tables().written()
                        + ", which keeps the history, cannot be used: "
                        + Causes.reason(cause)
                        + ". Check that the server is running, that the user may create and change"
                        + " tables in this schema, and that the table is not another tool's.",
                cause);
    }

    static HistoryMismatchException unknownState(String name, @Nullable String state) {
        return new HistoryMismatchException(Phrases.unknownState(name, state));
    }

    static HistoryMismatchException newerFormat(String name, int format) {
        return new HistoryMismatchException(
                ("The record of %s was written by a newer release of HeroGold ORM (format %d, this"
                                + " one knows %d). Use that release.")
                        .formatted(name, format, RecordFormat.NEWEST));
    }

    static HistoryMismatchException unreadableTime(String name) {
        return new HistoryMismatchException(
                ("The record of %s does not say when it was applied: its applied_at is no moment."
                                + " Write one into it.")
                        .formatted(name));
    }

    static InvalidRequestException notRecorded(String name, String purpose, List<String> names) {
        return new InvalidRequestException(
                ("%s is not recorded, so there is nothing to %s.%s Check its name, and that this is"
                                + " its database.")
                        .formatted(name, purpose, Phrases.didYouMean(name, names)));
    }
}
