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
     * A migration in a file of SQL, whose text is read once at most: what is checked is what is
     * run.
     *
     * @param name its name
     * @param origin where it comes from
     * @param text its text
     * @param facts what is known of it beside, for which the text may be asked
     */
    static KnownMigration inSql(
            MigrationName name, String origin, Once<String> text, Supplier<FileFacts> facts) {
        return new KnownMigration(name, origin, read(origin, facts), new SqlFile(origin, text));
    }

    /**
     * A migration in a file of Java, whose text is read once at most.
     *
     * @param name its name
     * @param origin where it comes from
     * @param text its text
     * @param facts what is known of it beside, for which the text may be asked
     * @param classes what compiles it
     */
    static KnownMigration inJava(
            MigrationName name,
            String origin,
            Once<String> text,
            Supplier<FileFacts> facts,
            JavaClasses classes) {
        return new KnownMigration(
                name,
                origin,
                read(origin, facts),
                dialect -> classes.load(origin, Memory.enoughFor(origin, text::take)));
    }

    private static Supplier<FileFacts> read(String origin, Supplier<FileFacts> facts) {
        return new Once<>(() -> Memory.enoughFor(origin, facts));
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

    private record SqlFile(String origin, Once<String> text) implements Loader {
        @Override
        public Migration load(SqlDialect dialect) {
            return Memory.enoughFor(origin, () -> SqlMigration.parse(origin, text.take(), dialect));
        }
    }

    /** Whether loading it is no more than reading a text: no code of others is called. */
    boolean isSql() {
        return loader instanceof SqlFile;
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
