package io.github.herogold.orm.migrations;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of this package: what happened, to what, and what to do next. */
final class Messages {
    private static final String NAME_FORMS =
            "YYYYMMDD_name, YYYYMMDD_NN_name or YYYYMMDDHHMMSS_name";

    private static final int LONGEST_SQL = 2_000;

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
        if (HookMoment.isMeantBy(name)) {
            return invalid(
                    "%s is neither a migration nor a hook. Hooks are SQL files called %s; in code,"
                            + " they are a MigrationListener.",
                    origin, hookNames());
        }
        return invalid(
                "%s: \"%s\" is no name of a migration. Rename it to %s, where NN numbers the"
                        + " migrations of a day, or move it out of the directory.",
                origin, name, NAME_FORMS);
    }

    // Hooks and seeds

    static InvalidMigrationException plainWithSections(String origin) {
        return invalid(
                "%s is no migration, so it has no sections. Remove the lines \"-- migrate:...\".",
                origin);
    }

    static InvalidMigrationException plainControlsTransaction(
            String origin, SqlStatement statement) {
        return invalid(
                "%s, line %d: \"%s\" is not for such a file: the manager begins and ends its"
                        + " transaction. Remove it.",
                origin, statement.line(), statement.text());
    }

    static InvalidMigrationException noSeeds(Path directory) {
        return invalid(
                "The directory %s does not exist. Name the one that holds your seed files.",
                directory);
    }

    static MigrationFailedException hookFailed(
            Hook hook,
            Optional<String> migration,
            int number,
            SqlStatement statement,
            Database database,
            String consequence,
            Throwable cause) {
        return new MigrationFailedException(
                "%s failed%s:%n  statement %d (line %d): %s%n  %s%n%s"
                        .formatted(
                                hook.origin(),
                                migration.map(name -> ", a hook of " + name).orElse(""),
                                number,
                                statement.line(),
                                shortened(statement.text()).replace("\n", "\n    "),
                                reason(cause, database),
                                consequence),
                migration.orElse(hook.name()),
                List.of(),
                cause);
    }

    /** What the failure of a hook that has a transaction of its own leaves behind. */
    static String afterHook(HookMoment moment, Optional<String> migration) {
        return switch (moment) {
            case BEFORE_RUN -> "No migration was run.";
            case BEFORE_EACH -> "The run ended before " + migration.orElseThrow() + ".";
            case AFTER_EACH ->
                    "The run ended after " + migration.orElseThrow() + ", which stays done.";
            case AFTER_RUN -> "What the run has done stays.";
        };
    }

    static String rolledBack(String migration) {
        return migration + " was rolled back; its record is as it was before.";
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

    static InvalidMigrationException unreadableReplaced(String origin, String name) {
        return invalid(
                "%s: \"%s\" behind \"-- migrate:replaces\" is no name of a migration. Write the"
                        + " names of those that it stands for, separated by commas.",
                origin, name);
    }

    static InvalidMigrationException misplacedReplaces(String origin) {
        return invalid(
                "%s has a line \"-- migrate:replaces\" in a section. Move it to the top of the"
                        + " file.",
                origin);
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

    static InvalidRequestException replacedTarget(String target) {
        return request(
                "%s is not run here: another migration stands for it; nothing was run. Name that"
                        + " one, or a later one.",
                target);
    }

    static InvalidRequestException notPositive(int batches) {
        return request("%d batches cannot be undone: name a number from 1.", batches);
    }

    static InvalidRequestException notApplied(String name) {
        return request(
                "%s is not applied, so nothing can be undone down to it; nothing was undone.",
                name);
    }

    static InvalidRequestException notInterrupted(HistoryRow row) {
        return request(
                "%s was not interrupted, so there is nothing to settle. Undo it (migrate:rollback)"
                        + " or forget its record (migrate:forget).",
                row);
    }

    static InvalidRequestException notEmpty(int applied) {
        return request(
                "%d migrations are recorded already. A baseline is for a database that no migration"
                        + " has been run on.",
                applied);
    }

    static InvalidRequestException notTogether(String name, Database database) {
        return request(
                "%s cannot share one transaction with others: %s. Nothing was run; leave"
                        + " --one-transaction out.",
                name,
                database.hasTransactionalDdl()
                        ? "it says transaction:false"
                        : database.product() + " commits DDL by itself");
    }

    static InvalidRequestException noSuchTimeout(Database database) {
        return request(
                "%s has no such limit for statements. Leave --lock-wait and --statement-timeout"
                        + " out.",
                database.product());
    }

    static InvalidRequestException unusableQuery(String query, SQLException cause) {
        return request(
                cause,
                "The names of the schemas cannot be read: %s. Mend the query: %s",
                withoutFullStop(cause),
                query);
    }

    static InvalidRequestException namelessSchema(String query) {
        return request(
                "A row of the query has no name of a schema; nothing was run. Mend the query: %s",
                query);
    }

    static InvalidRequestException noWorkers(int number) {
        return request("%d schemas at a time are none: name a number from 1.", number);
    }

    /** Something that is no matter of migrations, such as a listener that throws. */
    static SchemaFailedException unexpected(RuntimeException cause) {
        return new SchemaFailedException(cause.toString(), cause);
    }

    static InvalidRequestException schemaMissing() {
        return request(
                "The schema that migrations are to run in does not exist. Create it, or name"
                        + " another one.");
    }

    static InvalidRequestException schemaMissing(String name) {
        return request(
                "There is no schema called %s, or the user may not use it. Create it, or leave it"
                        + " out; names are to be spelled as the database spells them.",
                name);
    }

    static InvalidRequestException unusableSchema(String name, SQLException cause) {
        return request(
                cause,
                "The schema %s cannot be used: %s. Create it, or leave it out; names are to be"
                        + " spelled as the database spells them.",
                name,
                withoutFullStop(cause));
    }

    static InvalidRequestException noSchemaBehindPooler(String schema) {
        return request(
                "The schema %s cannot be chosen behind a pooler such as PgBouncer, which lends its"
                        + " sessions to others. Connect to the server itself, or set the"
                        + " search_path of the role.",
                schema);
    }

    static InvalidRequestException noTimeoutBehindPooler() {
        return request(
                "Without a transaction, statements cannot be limited behind a pooler such as"
                        + " PgBouncer, which lends its sessions to others. Connect to the server"
                        + " itself, or leave --lock-wait and --statement-timeout out.");
    }

    static LockTimeoutException locked(Duration wait, Optional<String> holder) {
        return new LockTimeoutException(
                "Another process is migrating this schema: "
                        + holder.orElse("the database does not say which")
                        + ". It did not end within "
                        + wait.toSeconds()
                        + " s, and nothing was run. Wait for it, give more time (--lock-timeout),"
                        + " or end it.");
    }

    static LockTimeoutException fileInUse(DatabaseAddress address, Duration wait) {
        return new LockTimeoutException(
                address
                        + " is open in another process, which did not close it within "
                        + wait.toSeconds()
                        + " s; nothing was run. Wait for it, give more time (--lock-timeout), end"
                        + " it, or use H2 in server mode.");
    }

    static LockTimeoutException interrupted(InterruptedException cause) {
        LockTimeoutException exception =
                new LockTimeoutException(
                        "The thread was interrupted while it waited for another process to end its"
                                + " migrations; nothing was run.");
        exception.initCause(cause);
        return exception;
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

    // Squashing

    static InvalidRequestException nothingToSquash(int migrations) {
        return request(
                "There %s to stand for; nothing was written. Squash two migrations or more.",
                migrations == 0 ? "is no migration" : "is only one migration");
    }

    static InvalidRequestException notSquashable(String migration, Optional<String> how) {
        return request(
                "%s does more than execute SQL statements%s, so it cannot be squashed; nothing was"
                        + " written. Squash what comes before it (--to), or write it in SQL.",
                migration, how.map(what -> " (" + what + ")").orElse(""));
    }

    static InvalidRequestException mixedTransactions(List<String> outside) {
        return request(
                "%s cannot share a file with the others: transaction:false is said there, and not"
                        + " of all. Nothing was written; squash what comes before (--to).",
                String.join(", ", outside));
    }

    static InvalidRequestException notWritable(String migration, String statement) {
        return request(
                "%s executes something that would not be read from a file as it is; nothing was"
                        + " written: %s",
                migration, shortened(statement));
    }

    static InvalidRequestException noRoomBehind(
            MigrationName last, Optional<MigrationName> next, String description) {
        return request(
                "No migration called %s can come behind %s%s. Choose another name.",
                description, last, next.map(name -> " and before " + name).orElse(""));
    }

    // Fresh starts

    static InvalidRequestException cannotBeEmptied(Database database) {
        return request(
                "A schema of %s cannot be emptied: what is in one is known of PostgreSQL, MariaDB,"
                        + " MySQL and H2. Nothing was dropped; empty it by hand and migrate then.",
                database.product());
    }

    static InvalidRequestException usedFromOutside(List<String> dependents) {
        return request(
                "Other schemas use what is in this one, and would lose it: %s. Nothing was dropped;"
                        + " drop that first.",
                String.join(", ", dependents));
    }

    static SchemaFailedException notDropped(String statement, SQLException cause) {
        return new SchemaFailedException(
                "The schema could not be emptied: "
                        + statement
                        + "\n  "
                        + withoutFullStop(cause)
                        + " (SQL state "
                        + cause.getSQLState()
                        + ")\n"
                        + "What came before it is dropped. Remove the obstacle and run it again.",
                cause);
    }

    // History

    static HistoryMismatchException missing(List<HistoryRow> entries) {
        String names = entries.stream().map(HistoryRow::toString).collect(Collectors.joining(", "));
        return new HistoryMismatchException(
                "The database has applied "
                        + names
                        + ", but no such migration exists here; nothing was run. Bring the file"
                        + " back, or, if it is gone for good, forget the record"
                        + " (migrate:forget, MigrationManager.forget).",
                null);
    }

    static HistoryMismatchException torn(String name, Set<String> missing) {
        return mismatch(
                "%s stands for migrations of which some are applied and others are neither applied"
                        + " nor here: %s. Nothing was run. Bring the files of those back, run them,"
                        + " and remove them again.",
                name, String.join(", ", missing));
    }

    static String newer(HistoryRow entry) {
        return "The database has applied "
                + entry
                + ", which is newer than every migration known here. An older release goes on"
                + " without it.";
    }

    static HistoryMismatchException changed(List<KnownMigration> changed) {
        return mismatch(
                "%s changed after being applied; nothing was run. Bring the old text back and"
                        + " write a new migration, or, if the change is of no consequence, record"
                        + " it (--accept-changed).",
                origins(changed));
    }

    static HistoryMismatchException late(List<KnownMigration> late) {
        return mismatch(
                "%s would be applied after a migration that comes behind; nothing was run. Rename"
                        + " it to come last, or leave --in-order out.",
                origins(late));
    }

    static HistoryMismatchException halfApplied(HistoryRow row) {
        return mismatch(
                "%s was interrupted while it was applied, so it cannot be undone yet. Run the"
                        + " migrations, which goes on with it, or settle it by hand"
                        + " (migrate:resolve).",
                row);
    }

    static HistoryMismatchException unknownState(String name, @Nullable String state) {
        return mismatch(
                "The record of %s has the state \"%s\", which this release does not know. Use the"
                        + " release that wrote it, or mend the record.",
                name, state);
    }

    static HistoryMismatchException newerFormat(String name, int format) {
        return mismatch(
                "The record of %s was written by a newer release of HeroGold ORM (format %d, this"
                        + " one knows %d). Use that release.",
                name, format, MigrationRecord.FORMAT);
    }

    static HistoryMismatchException stepChanged(
            String migration, int number, SqlStatement statement) {
        return mismatch(
                "%s was interrupted after statement %d, which is another one by now (line %d): %s%n"
                        + "What has been executed must not change. Bring it back and mend what"
                        + " follows, or settle it by hand (migrate:resolve).",
                migration, number, statement.line(), statement.text());
    }

    static HistoryMismatchException stepsMissing(String migration, int now, int done) {
        return mismatch(
                "%s was interrupted after %d statements, but has %d by now. What has been executed"
                        + " must not change. Bring it back and mend what follows, or settle it by"
                        + " hand (migrate:resolve).",
                migration, done, now);
    }

    static HistoryMismatchException notResumable(String migration, String how) {
        return mismatch(
                "%s was interrupted and cannot be gone on with: it had done something that is no"
                        + " SQL statement (%s). Look at the database, then settle it by hand"
                        + " (migrate:resolve %s --applied | --rolled-back).",
                migration, how, migration);
    }

    static HistoryMismatchException unknownWhetherExecuted(
            String migration, int number, SqlStatement statement) {
        return mismatch(
                "%s was interrupted in statement %d (line %d), and the catalogue does not tell"
                        + " whether it was executed: %s%nLook at the database, then settle it by"
                        + " hand (migrate:resolve %s --applied | --rolled-back).",
                migration, number, statement.line(), statement.text(), migration);
    }

    private static String hookNames() {
        return Stream.of(Direction.values())
                .flatMap(
                        direction ->
                                Stream.of(HookMoment.values())
                                        .map(moment -> moment.fileName(direction)))
                .collect(Collectors.joining(", "));
    }

    private static String origins(List<KnownMigration> migrations) {
        return migrations.stream().map(KnownMigration::origin).collect(Collectors.joining(", "));
    }

    // Units and databases

    static DatabaseUnavailableException foreignTable(Set<String> columns) {
        Set<String> lacking = new TreeSet<>(SchemaSql.requiredColumns());
        lacking.removeAll(columns);
        return new DatabaseUnavailableException(
                "The table "
                        + MigrationRecord.TABLE
                        + " is not the history of HeroGold ORM: it lacks the columns "
                        + String.join(", ", lacking)
                        + ". It may be another tool's; use another schema, or rename it.",
                null);
    }

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

    static DatabaseUnavailableException noHistory(Exception cause) {
        String reason = sqlException(cause).map(Throwable::getMessage).orElse(cause.toString());
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
            MigrationCall call,
            StatementLog log,
            Database database,
            String consequence,
            Throwable cause) {
        String failure =
                log.running()
                        .filter(statement -> sqlException(cause).isPresent())
                        .map(statement -> failedStatement(log, statement, database, cause))
                        .orElseGet(() -> "\n  " + reason(cause, database));
        String name = call.migration().name();
        return new MigrationFailedException(
                "%s failed while it was %s:%s%n%s"
                        .formatted(
                                name,
                                call.direction() == Direction.UP ? "applied" : "undone",
                                failure,
                                consequence),
                name,
                List.of(),
                cause);
    }

    static MigrationFailedException notCommitted(
            String name, Database database, RuntimeException cause) {
        return new MigrationFailedException(
                "%s was executed, but could not be committed with its record:%n  %s%n%s"
                        .formatted(
                                name,
                                reason(cause, database),
                                isConnectionGone(cause) ? unknownOutcome() : rolledBack()),
                name,
                List.of(),
                cause);
    }

    private static boolean isConnectionGone(Throwable cause) {
        // SQL:2023, class 08: connection exception.
        return sqlException(cause)
                .filter(e -> String.valueOf(e.getSQLState()).startsWith("08"))
                .isPresent();
    }

    private static String unknownOutcome() {
        return "The connection is gone, so only the database knows whether it was committed; the"
                + " next run looks.";
    }

    static String rolledBack() {
        return "It was rolled back; its record is as it was before.";
    }

    static String seedRolledBack() {
        return "It was rolled back.";
    }

    static String nothingDone() {
        return "Nothing was changed.";
    }

    /** What is left of a migration whose statements commit by themselves. */
    static String stopped(MigrationCall call, Journal journal, Database database) {
        int done = journal.count();
        if (done == 0) {
            return rolledBack();
        }
        return "The %s before it %s done: %s. Mend the migration from there on and run it again,"
                        .formatted(
                                done == 1 ? "statement" : done + " statements",
                                done == 1 ? "stays" : "stay",
                                call.isTransactional()
                                        ? database.product() + " commits DDL by itself"
                                        : "transaction:false commits each statement")
                + " which goes on there, or settle it by hand (migrate:resolve).";
    }

    static String earlier(List<String> done) {
        return done.isEmpty()
                ? ""
                : " Done before it in this run: " + String.join(", ", done) + ".";
    }

    private static String failedStatement(
            StatementLog log, SqlStatement statement, Database database, Throwable cause) {
        return "\n  statement %d (line %d): %s\n  %s%s"
                .formatted(
                        log.count(),
                        statement.line(),
                        shortened(statement.text()).replace("\n", "\n    "),
                        reason(cause, database),
                        cure(cause));
    }

    /** What the database or this library says, if it was one of them; else the exception. */
    static String reason(Throwable cause, Database database) {
        return sqlException(cause)
                .map(
                        sql ->
                                "%s says: %s (SQL state %s)"
                                        .formatted(
                                                database.product(),
                                                shortened(String.valueOf(sql.getMessage())),
                                                sql.getSQLState()))
                .or(() -> first(InvalidMigrationException.class, cause).map(e -> e.getMessage()))
                .orElseGet(cause::toString);
    }

    /** What cures a failure whose reason is known. */
    private static String cure(Throwable cause) {
        // PostgreSQL manual, Appendix A: active_sql_transaction.
        return sqlException(cause).filter(e -> "25001".equals(e.getSQLState())).isPresent()
                ? "\n  Write \"transaction:false\" behind the name of its section, or"
                        + " @WithoutTransaction on its class."
                : "";
    }

    /** A statement may have megabytes. */
    private static String shortened(String sql) {
        return sql.length() <= LONGEST_SQL ? sql : sql.substring(0, LONGEST_SQL) + " ...";
    }

    static Optional<SQLException> sqlException(Throwable thrown) {
        return first(SQLException.class, thrown);
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
    private static HistoryMismatchException mismatch(String text, @Nullable Object... arguments) {
        return new HistoryMismatchException(text.formatted(arguments), null);
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
