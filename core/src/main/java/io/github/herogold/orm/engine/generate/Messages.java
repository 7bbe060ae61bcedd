package io.github.herogold.orm.engine.generate;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.schema.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is said where no migration can be generated. */
final class Messages {
    private Messages() {}

    static InvalidRequestException unreadable(Path path, IOException cause) {
        return new InvalidRequestException(
                "%s cannot be read (%s).".formatted(path, cause.getClass().getSimpleName()), cause);
    }

    static InvalidRequestException notRecorded(Path directory, MigrationName last) {
        return new InvalidRequestException(
                ("%s has migrations that were written by hand, and no file says what they add up"
                                + " to. If the database is as the entities expect it, say so with"
                                + " migrate:generate --record %s.")
                        .formatted(directory, last));
    }

    static InvalidRequestException migrationGone(MigrationName name, Path directory) {
        return new InvalidRequestException(
                ("%s has the schema file of %s and not that migration. Put it back, or delete the"
                                + " file, too, if nothing was ever migrated by it.")
                        .formatted(directory, name));
    }

    static InvalidRequestException newTarget(Target target, MigrationName first) {
        return new InvalidRequestException(
                ("%s is new: the generated migrations, from %s on, say nothing of such a database."
                                + " Leave it out, or begin anew in an empty directory.")
                        .formatted(target, first));
    }

    static InvalidRequestException noSuchMigration(String name, Path directory) {
        return new InvalidRequestException(
                "There is no migration %s in %s to record. See migrate:status for their names."
                        .formatted(name, directory));
    }

    static InvalidRequestException recordedBefore(String name, MigrationName last) {
        return new InvalidRequestException(
                ("%s cannot be recorded, since the schema file of %s says already what it and all"
                                + " before it add up to.")
                        .formatted(name, last));
    }

    static InvalidRequestException impossible(List<String> reasons) {
        return new InvalidRequestException(
                "No migration can be generated, and nothing was written. %s Write that migration by hand, and record it with migrate:generate --record <name>."
                        .formatted(String.join(" ", reasons)));
    }

    static InvalidRequestException notWritable(Target target, String statement) {
        return new InvalidRequestException(
                ("A statement for %s cannot be written into a file so that it is read again as it"
                                + " is: %s. Write that migration by hand.")
                        .formatted(target, statement));
    }
}
