package io.github.herogold.orm.migrations;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of this package: what happened, to what, and what to do next. */
final class Messages {
    private static final String NAME_FORMS =
            "YYYYMMDD_name, YYYYMMDD_NN_name or YYYYMMDDHHMMSS_name";

    private Messages() {}

    // Sources

    static InvalidMigrationException directoryMissing(Path directory) {
        return invalid(
                "The directory %s does not exist. Name the one that holds your migrations, or write"
                        + " a first migration, which makes it.",
                directory);
    }

    static InvalidMigrationException notADirectory(Path directory) {
        return invalid("%s is a file. Name the directory that holds your migrations.", directory);
    }

    static InvalidMigrationException unreadable(Path path, IOException cause) {
        return invalid(
                cause,
                "%s cannot be read (%s). Check that it is there and that you may read it.",
                path,
                cause.getClass().getSimpleName());
    }

    static InvalidMigrationException notUtf8(String file, IOException cause) {
        return invalid(cause, "%s is not encoded in UTF-8. Save it in UTF-8.", file);
    }

    static InvalidMigrationException folderMissing(String folder) {
        return invalid(
                "The class path has no %s. Check the name of the folder, and that the jar or"
                        + " directory that holds it is on the class path.",
                folder);
    }

    static InvalidMigrationException unreadableFolder(String folder, Exception cause) {
        return invalid(
                cause, "%s on the class path cannot be read: %s", folder, cause.getMessage());
    }

    static InvalidMigrationException unloadable(String className, Throwable cause) {
        return invalid(
                cause,
                "The class %s cannot be loaded: %s. Is something that it uses missing from the"
                        + " class path?",
                className,
                cause);
    }

    static InvalidMigrationException unreadableName(String origin, String name) {
        return invalid(
                "%s: \"%s\" is no name of a migration. Rename it to %s, where NN numbers the"
                        + " migrations of a day, or move it out of the directory.",
                origin, name, NAME_FORMS);
    }

    static InvalidMigrationException namedOtherwise(KnownMigration migration, String name) {
        return invalid(
                "%s calls itself %s, but its file is called %s. Remove its method name().",
                migration.origin(), name, migration.name());
    }

    static InvalidMigrationException nameless(Class<?> migration) {
        return invalid(
                "%s has no name to be recorded under. Put it into a file called %s, or override"
                        + " its method name().",
                migration.getName(), NAME_FORMS);
    }

    static InvalidMigrationException twoOfOneName(KnownMigration one, KnownMigration other) {
        return invalid(
                "Two migrations are called %s: %s and %s. Rename one of them.",
                one.name(), one.origin(), other.origin());
    }

    // Java files

    static InvalidMigrationException noCompiler(String origin) {
        return invalid(
                "%s cannot be compiled: this Java installation has no compiler. Run it with a JDK,"
                        + " or put the compiled migration on the class path.",
                origin);
    }

    static InvalidMigrationException doesNotCompile(String origin, List<String> errors) {
        return invalid(
                "%s does not compile:%s",
                origin, errors.stream().map(e -> "\n  " + e).collect(Collectors.joining()));
    }

    static InvalidMigrationException noMigrationIn(String origin) {
        return invalid(
                "%s holds no migration. Write one class in it that extends Migration.", origin);
    }

    static InvalidMigrationException severalMigrationsIn(
            String origin, List<Class<? extends Migration>> migrations) {
        return invalid(
                "%s holds several migrations: %s. Give each a file of its own.",
                origin,
                migrations.stream().map(Class::getName).sorted().collect(Collectors.joining(", ")));
    }

    static InvalidMigrationException noConstructor(
            String origin, Class<?> migration, Exception cause) {
        return invalid(
                cause,
                "%s: %s cannot be made. Give it a constructor without parameters.",
                origin,
                migration.getName());
    }

    static InvalidMigrationException constructorThrows(
            String origin, Class<?> migration, Throwable cause) {
        return invalid(
                cause,
                "%s: the constructor of %s throws %s. Do the work in up and down.",
                origin,
                migration.getName(),
                cause);
    }

    // SQL files

    static InvalidMigrationException noSections(String origin) {
        return invalid(
                "%s has no sections. Put a line \"-- migrate:up\" before what applies it and"
                        + " \"-- migrate:down\" before what undoes it.",
                origin);
    }

    static InvalidMigrationException sqlBeforeSections(String origin) {
        return invalid(
                "%s has SQL before its first section, which would never run. Move it below a line"
                        + " \"-- migrate:up\" or \"-- migrate:down\".",
                origin);
    }

    static InvalidMigrationException unknownSection(String origin, String word) {
        return invalid(
                "%s: \"-- migrate:%s\" is no section. The sections are \"-- migrate:up\" and"
                        + " \"-- migrate:down\".",
                origin, word);
    }

    static InvalidMigrationException unknownSectionOption(String origin, String option) {
        return invalid(
                "%s: \"%s\" is no option of a section. There are transaction:false and"
                        + " database:NAME,NAME with the names %s.",
                origin,
                option,
                Stream.of(SqlDialect.values())
                        .map(dialect -> dialect.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    static InvalidMigrationException noSection(
            String origin, Direction direction, SqlDialect dialect) {
        return invalid(
                "%s has no section \"-- migrate:%s\" for %s. Write one.",
                origin, word(direction), dialect);
    }

    static InvalidMigrationException severalSections(
            String origin, Direction direction, int first, int second) {
        return invalid(
                "%s has two sections \"-- migrate:%s\", in lines %d and %d. Join them, or restrict"
                        + " one by database:NAME.",
                origin, word(direction), first, second);
    }

    static InvalidMigrationException emptyUp(String origin) {
        return invalid("%s has nothing in \"-- migrate:up\". Write what applies it.", origin);
    }

    static InvalidMigrationException unsplittable(
            String origin, int line, SqlScriptException cause) {
        return invalid(cause, "%s, line %d: %s", origin, line, cause.getMessage());
    }

    static InvalidMigrationException controlsTransaction(String origin, SqlStatement statement) {
        return invalid(
                "%s, line %d: \"%s\" is not for a migration: each one runs in a transaction that is"
                        + " committed for it. Remove the statement, or write transaction:false"
                        + " behind the section's name.",
                origin, statement.line(), statement.text());
    }

    static InvalidMigrationException irreversible(String name) {
        return invalid(
                "%s cannot be undone: it has no section \"-- migrate:down\". Write one, if only an"
                        + " empty one; nothing was undone.",
                name);
    }

    // Requests

    static InvalidRequestException unknownTarget(String target, List<MigrationName> known) {
        String names = known.stream().map(MigrationName::text).collect(Collectors.joining(", "));
        return request(
                "There is no migration called %s; nothing was run. Known are: %s.",
                target, names.isEmpty() ? "none" : names);
    }

    static InvalidRequestException notPositive(int batches) {
        return request("%d batches cannot be undone: name a number from 1.", batches);
    }

    static InvalidRequestException notRecorded(String name) {
        return request("%s is not recorded, so there is nothing to forget.", name);
    }

    static InvalidRequestException unusableName(String name, int longest) {
        return request(
                "\"%s\" cannot be the name of a migration. Use lower-case letters, digits and"
                        + " underscores, beginning with a letter, at most %d, such as"
                        + " create_users_table.",
                name, longest);
    }

    static InvalidRequestException reservedName(String name) {
        return request(
                "\"%s\" is a word of Java or of this library, so the class of the migration cannot"
                        + " be named after it. Say what it does, such as create_users_table.",
                name);
    }

    static InvalidRequestException fileExists(String file, IOException cause) {
        return request(
                cause, "%s exists already and was left as it is. Choose another name.", file);
    }

    static InvalidRequestException madeToday(MigrationName name, Path directory) {
        return request(
                "%s has a migration %s already; it was left as it is. Choose another name.",
                directory, name);
    }

    static InvalidRequestException unwritable(Path directory, IOException cause) {
        return request(
                cause,
                "No migration can be written to %s (%s). Check that it is a directory and that you"
                        + " may write to it.",
                directory,
                cause.getClass().getSimpleName());
    }

    // History

    static HistoryMismatchException missing(List<MigrationRecord> entries) {
        String names =
                entries.stream().map(MigrationRecord::toString).collect(Collectors.joining(", "));
        return new HistoryMismatchException(
                "The database has applied "
                        + names
                        + ", but no such migration exists here; nothing was run. Bring the file"
                        + " back, or, if it is gone for good, forget the record"
                        + " (migrate:forget, MigrationManager.forget).",
                null);
    }

    static String newer(MigrationRecord entry) {
        return "The database has applied "
                + entry
                + ", which is newer than every migration known here. An older release goes on"
                + " without it.";
    }

    // Units and databases

    static InvalidRequestException jtaUnit(String unit) {
        return request(
                "The unit of persistence %s uses JTA, where DDL cannot be run safely. Give the"
                        + " manager a resource-local one, or use MigrationManager.open(settings).",
                unit);
    }

    static InvalidRequestException recordNotMapped(String unit) {
        return request(
                "The unit of persistence %s does not map MigrationRecord. List %s among its"
                        + " managed classes, or use MigrationManager.open(settings).",
                unit, MigrationRecord.class.getName());
    }

    static DatabaseUnavailableException noDriver(DatabaseAddress address) {
        return new DatabaseUnavailableException(
                "No JDBC driver takes "
                        + address
                        + ". Check the URL, and that the driver is on the class path.",
                null);
    }

    static DatabaseUnavailableException noConnection(DatabaseAddress address, SQLException cause) {
        return new DatabaseUnavailableException(
                address
                        + " cannot be reached: "
                        + address.withoutSecrets(withoutFullStop(cause))
                        + ". Check the URL, the user and the password, and that the server is"
                        + " running.",
                cause);
    }

    static DatabaseUnavailableException noHistory(PersistenceException cause) {
        String reason =
                first(SQLException.class, cause)
                        .map(Throwable::getMessage)
                        .orElse(cause.toString());
        return new DatabaseUnavailableException(
                "The table "
                        + MigrationRecord.TABLE
                        + ", which keeps the history, cannot be used: "
                        + reason
                        + ". Check that the server is running, that the user may create and change"
                        + " tables in this schema, and that the table is not another tool's.",
                cause);
    }

    // Runs

    static InvalidMigrationException endsTransaction(String call) {
        return invalid(
                "%s is not for a migration: the manager begins and ends its transaction. Remove"
                        + " it.",
                call);
    }

    static MigrationFailedException failed(
            String name,
            Direction direction,
            StatementLog log,
            boolean undone,
            Database database,
            Throwable cause) {
        String failure =
                log.running()
                        .filter(statement -> first(SQLException.class, cause).isPresent())
                        .map(statement -> failedStatement(log, statement, database, cause))
                        .orElseGet(() -> "\n  " + reason(cause, database));
        String consequence =
                undone
                        ? "It was rolled back"
                        : database.product()
                                + " commits each statement by itself, so what came before may have"
                                + " stayed: look, and mend it by hand";
        return new MigrationFailedException(
                "%s failed while it was %s:%s%n%s; its record is as it was before."
                        .formatted(
                                name,
                                direction == Direction.UP ? "applied" : "undone",
                                failure,
                                consequence),
                name,
                List.of(),
                cause);
    }

    static String earlier(List<String> done) {
        return done.isEmpty()
                ? ""
                : " Done before it in this run: " + String.join(", ", done) + ".";
    }

    private static String failedStatement(
            StatementLog log, SqlStatement statement, Database database, Throwable cause) {
        return "\n  statement %d (line %d): %s\n  %s"
                .formatted(
                        log.count(),
                        statement.line(),
                        statement.text().replace("\n", "\n    "),
                        reason(cause, database));
    }

    /** What the database or this library says, if it was one of them; else the exception. */
    private static String reason(Throwable cause, Database database) {
        return first(SQLException.class, cause)
                .map(
                        sql ->
                                "%s says: %s (SQL state %s)"
                                        .formatted(
                                                database.product(),
                                                sql.getMessage(),
                                                sql.getSQLState()))
                .or(() -> first(InvalidMigrationException.class, cause).map(e -> e.getMessage()))
                .orElseGet(cause::toString);
    }

    private static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, c -> c.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String withoutFullStop(SQLException cause) {
        return String.valueOf(cause.getMessage()).strip().replaceFirst("\\.$", "");
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    @FormatMethod
    private static InvalidMigrationException invalid(String text, @Nullable Object... arguments) {
        return new InvalidMigrationException(text.formatted(arguments), null);
    }

    @FormatMethod
    private static InvalidMigrationException invalid(
            Throwable cause, @FormatString String text, @Nullable Object... arguments) {
        return new InvalidMigrationException(text.formatted(arguments), cause);
    }

    @FormatMethod
    private static InvalidRequestException request(String text, @Nullable Object... arguments) {
        return new InvalidRequestException(text.formatted(arguments), null);
    }

    @FormatMethod
    private static InvalidRequestException request(
            Throwable cause, @FormatString String text, @Nullable Object... arguments) {
        return new InvalidRequestException(text.formatted(arguments), cause);
    }
}
