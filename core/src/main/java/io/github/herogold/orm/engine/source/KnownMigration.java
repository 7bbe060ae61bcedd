package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.compile.JavaClasses;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.script.SqlMigration;
import io.github.herogold.orm.engine.text.Checksum;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
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
public record KnownMigration(
        MigrationName name, String origin, Supplier<FileFacts> reading, Loader loader)
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
            MigrationName name, String origin, Memoized<String> text, Supplier<FileFacts> facts) {
        return new KnownMigration(
                name, origin, read(origin, facts), new SqlFile(name, origin, text));
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
            Memoized<String> text,
            Supplier<FileFacts> facts,
            JavaClasses classes) {
        return new KnownMigration(
                name, origin, read(origin, facts), new JavaSource(name, origin, text, classes));
    }

    private static Supplier<FileFacts> read(String origin, Supplier<FileFacts> facts) {
        return new Memoized<>(() -> Memory.enoughFor(origin, facts));
    }

    /** Makes a migration, for the database it is going to run on. */
    public interface Loader {
        /**
         * The migration, checked as far as it can be without running it.
         *
         * @throws InvalidMigrationException if it cannot be used
         */
        LoadedMigration load(SqlDialect dialect);
    }

    private record SqlFile(MigrationName name, String origin, Memoized<String> text)
            implements Loader {
        @Override
        public LoadedMigration load(SqlDialect dialect) {
            return Memory.enoughFor(origin, () -> SqlMigration.parse(origin, text.take(), dialect))
                    .named(name.text());
        }
    }

    private record JavaSource(
            MigrationName name, String origin, Memoized<String> text, JavaClasses classes)
            implements Loader {
        @Override
        public LoadedMigration load(SqlDialect dialect) {
            Migration migration = classes.load(origin, Memory.enoughFor(origin, text::take));
            if (!migration.name().equals(name.text())) {
                throw Messages.namedOtherwise(origin, name.text(), migration.name());
            }
            return LoadedMigration.of(name.text(), migration);
        }
    }

    /** Whether loading it is no more than reading a text: no code of others is called. */
    public boolean isSql() {
        return loader instanceof SqlFile;
    }

    /** What is known of it without loading it. */
    public FileFacts facts() {
        return reading.get();
    }

    /** The checksum of its file, if it has one. */
    public Optional<Checksum> checksum() {
        return facts().checksum();
    }

    /** Compiles or parses it, for the database it is going to run on. */
    public LoadedMigration load(SqlDialect dialect) {
        return loader.load(dialect);
    }

    @Override
    public int compareTo(KnownMigration other) {
        return name.compareTo(other.name);
    }
}
