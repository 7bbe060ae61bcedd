package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A migration that a source offers; it is compiled or parsed only when it is about to run.
 *
 * @param name its name
 * @param origin where it comes from, for messages: a file, a resource or a class
 * @param reading reads what is known of it beside
 * @param loader what makes it
 */
record KnownMigration(MigrationName name, String origin, Supplier<FileFacts> reading, Loader loader)
        implements Comparable<KnownMigration> {

    /** Makes a migration, for the database it is going to run on. */
    interface Loader {
        /**
         * The migration, checked as far as it can be without running it.
         *
         * @throws InvalidMigrationException if it cannot be used
         */
        Migration load(SqlDialect dialect);
    }

    FileFacts facts() {
        return reading.get();
    }

    Optional<Checksum> checksum() {
        return facts().checksum();
    }

    Migration load(SqlDialect dialect) {
        Migration migration = loader.load(dialect);
        migration.nameAfterFile(name);
        if (!migration.name().equals(name.text())) {
            throw Messages.namedOtherwise(this, migration.name());
        }
        return migration;
    }

    @Override
    public int compareTo(KnownMigration other) {
        return name.compareTo(other.name);
    }
}
