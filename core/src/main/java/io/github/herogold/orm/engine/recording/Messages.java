package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.migrations.InvalidMigrationException;

/** What is said of calls that are not for a migration. */
final class Messages {
    private Messages() {}

    static InvalidMigrationException endsTransaction(String call) {
        return new InvalidMigrationException(
                ("%s is not for a migration: the manager begins and ends its transaction. Remove"
                                + " it.")
                        .formatted(call));
    }

    static InvalidMigrationException irreversible(String name) {
        return new InvalidMigrationException(
                ("%s cannot be undone: it has no section \"-- migrate:down\". Write one, if only an"
                                + " empty one; nothing was undone.")
                        .formatted(name));
    }
}
