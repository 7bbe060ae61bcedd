package io.github.herogold.orm.engine.squash;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is said of migrations that one cannot stand for. */
final class Messages {
    private Messages() {}

    static InvalidRequestException nothingToSquash(int migrations) {
        return new InvalidRequestException(
                "There %s to stand for; nothing was written. Squash two migrations or more."
                        .formatted(migrations == 0 ? "is no migration" : "is only one migration"));
    }

    static InvalidRequestException notSquashable(String migration, Optional<String> how) {
        return new InvalidRequestException(
                ("%s does more than execute SQL statements%s, so it cannot be squashed; nothing was"
                     + " written. Squash what comes before it (--to), or write it in SQL.")
                        .formatted(migration, how.map(what -> " (" + what + ")").orElse("")));
    }

    static InvalidRequestException mixedTransactions(List<String> outside) {
        return new InvalidRequestException(
                ("%s cannot share a file with the others: transaction:false is said there, and not"
                                + " of all. Nothing was written; squash what comes before (--to).")
                        .formatted(String.join(", ", outside)));
    }

    static InvalidRequestException notWritable(String migration, String statement) {
        return new InvalidRequestException(
                ("%s executes something that would not be read from a file as it is; nothing was"
                                + " written: %s")
                        .formatted(migration, Causes.shortened(statement)));
    }

    static InvalidRequestException reachesOthers(String migration, String statement) {
        return new InvalidRequestException(
                ("%s sets something in its session, which ends with the migration and would reach"
                     + " those behind it in one file; nothing was written: %s%nSquash what comes"
                     + " before it (--to), or write what it sets into the statements that need it.")
                        .formatted(migration, Causes.shortened(statement)));
    }

    static InvalidRequestException noRoomBehind(
            MigrationName last, Optional<MigrationName> next, String description) {
        return new InvalidRequestException(
                "No migration called %s can come behind %s%s. Choose another name."
                        .formatted(
                                description,
                                last,
                                next.map(name -> " and before " + name).orElse("")));
    }

    static InvalidRequestException fileExists(String file, IOException cause) {
        return new InvalidRequestException(Phrases.fileExists(file), cause);
    }

    static InvalidRequestException unwritable(Path directory, IOException cause) {
        return new InvalidRequestException(Phrases.unwritable(directory, cause), cause);
    }
}
