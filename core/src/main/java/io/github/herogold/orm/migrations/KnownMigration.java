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

    /**
     * A migration in a file, whose text is read once at most: what is checked is what is run.
     *
     * @param name its name
     * @param origin where it comes from
     * @param text its text
     * @param facts what is known of it beside, for which the text may be asked
     * @param parser makes the migration out of its text
     */
    static KnownMigration inFile(
            MigrationName name,
            String origin,
            Once<String> text,
            Supplier<FileFacts> facts,
            Parser parser) {
        return new KnownMigration(
                name, origin, new Once<>(facts), dialect -> parser.parse(text.take(), dialect));
    }

    /** Makes a migration out of the text of a file. */
    interface Parser {
        Migration parse(String text, SqlDialect dialect);
    }

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
            throw SourceMessages.namedOtherwise(this, migration.name());
        }
        return migration;
    }

    @Override
    public int compareTo(KnownMigration other) {
        return name.compareTo(other.name);
    }
}
