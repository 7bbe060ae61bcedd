package io.github.herogold.orm.migrations;

import java.util.List;
import java.util.Optional;

/** What is said of migrations that one cannot stand for. */
final class SquashMessages {
    private SquashMessages() {}

    static InvalidRequestException nothingToSquash(int migrations) {
        return InvalidRequestException.saying(
                "There %s to stand for; nothing was written. Squash two migrations or more.",
                migrations == 0 ? "is no migration" : "is only one migration");
    }

    static InvalidRequestException notSquashable(String migration, Optional<String> how) {
        return InvalidRequestException.saying(
                "%s does more than execute SQL statements%s, so it cannot be squashed; nothing was"
                        + " written. Squash what comes before it (--to), or write it in SQL.",
                migration, how.map(what -> " (" + what + ")").orElse(""));
    }

    static InvalidRequestException mixedTransactions(List<String> outside) {
        return InvalidRequestException.saying(
                "%s cannot share a file with the others: transaction:false is said there, and not"
                        + " of all. Nothing was written; squash what comes before (--to).",
                String.join(", ", outside));
    }

    static InvalidRequestException notWritable(String migration, String statement) {
        return InvalidRequestException.saying(
                "%s executes something that would not be read from a file as it is; nothing was"
                        + " written: %s",
                migration, Causes.shortened(statement));
    }

    static InvalidRequestException noRoomBehind(
            MigrationName last, Optional<MigrationName> next, String description) {
        return InvalidRequestException.saying(
                "No migration called %s can come behind %s%s. Choose another name.",
                description, last, next.map(name -> " and before " + name).orElse(""));
    }
}
