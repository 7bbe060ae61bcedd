package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRun;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Squash;
import io.github.herogold.orm.migrations.Timeouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The tasks on the migrations of one database. Each opens a connection and closes it; what goes
 * wrong is thrown, see {@link ExitCode#of}.
 */
public final class MigrationTasks {
    private final Database database;
    private final Location location;
    private final Console console;

    /**
     * Makes the tasks of a database.
     *
     * @param connection the database
     * @param location where the migrations are
     * @param classLoader gives what has the drivers, and what Java migrations use, each time the
     *     same
     * @param console where to tell what is done
     * @param timeouts how long to wait for what
     */
    public MigrationTasks(
            Connection connection,
            Location location,
            Supplier<ClassLoader> classLoader,
            Console console,
            Timeouts timeouts) {
        this(new Database(connection, location, classLoader, console, timeouts, Optional.empty()));
    }

    private MigrationTasks(Database database) {
        this.database = database;
        this.location = database.location();
        this.console = database.console();
    }

    /**
     * The same tasks with another history than the usual one.
     *
     * @param name the table that keeps it
     * @return other tasks
     */
    public MigrationTasks withTable(String name) {
        return new MigrationTasks(database.withTable(name));
    }

    /**
     * Writes a new migration and tells where it is; needs no database.
     *
     * @param name what it does
     * @param location where it goes
     * @param format its language
     * @param console where to tell
     * @return {@link ExitCode#DONE}
     */
    public static ExitCode make(
            String name, Location location, MigrationFile.Format format, Console console) {
        console.tell(Facts.written(MigrationFile.create(name, location.directory(), format)));
        return ExitCode.DONE;
    }

    /**
     * The tasks on many schemas of the database.
     *
     * @param schemas which ones
     * @return their tasks
     */
    public SchemaTasks in(Schemas schemas) {
        return new SchemaTasks(database, schemas, console);
    }

    /**
     * Runs what is pending.
     *
     * @param options how far, and in which batches
     * @return {@link ExitCode#DONE}
     */
    public ExitCode migrate(RunOptions options) {
        MigrationSettings settings = database.toWrite();
        List<String> changed =
                options.changes() == RunOptions.Changes.ACCEPT ? changed(settings) : List.of();
        MigrationRun run = MigrationManager.migrate(settings, options);
        changed.forEach(name -> console.tell(Facts.accepted(name)));
        return tellApplied(run.applied(), run::appliedBefore);
    }

    private static List<String> changed(MigrationSettings settings) {
        try (MigrationManager manager = MigrationManager.open(settings)) {
            return manager.status().entries().stream()
                    .filter(entry -> entry.remarks().contains(MigrationStatus.Remark.CHANGED))
                    .map(MigrationStatus.Entry::name)
                    .toList();
        }
    }

    /**
     * Prints the SQL that {@link #migrate} would execute, and changes nothing.
     *
     * @param options how far, and in which batches
     * @return {@link ExitCode#DONE}
     */
    public ExitCode pretendToMigrate(RunOptions options) {
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            return print(manager.pretendMigrations(options));
        }
    }

    /**
     * Undoes migrations; those whose file is gone only if it is confirmed that the SQL of the
     * history is executed.
     *
     * @param rollback which ones
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode rollback(Rollback rollback, Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireTrust(rollback);
            console.tell(Facts.undone(manager.rollback(rollback).size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Prints the SQL that {@link #rollback} would execute, and changes nothing.
     *
     * @param rollback which migrations
     * @return {@link ExitCode#DONE}
     */
    public ExitCode pretendToRollback(Rollback rollback) {
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            return print(manager.pretendRollback(rollback));
        }
    }

    /**
     * Undoes everything, if that is confirmed.
     *
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode reset(Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireToUndoEverything();
            console.tell(Facts.undone(manager.reset().size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Drops everything that is in the schema and runs all migrations, if that is confirmed.
     *
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode fresh(Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireToDropEverything();
            List<String> applied = manager.fresh();
            console.tell(Facts.startedFresh(applied.size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Undoes migrations and runs what is pending then, if that is confirmed.
     *
     * @param rollback which ones to undo
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode redo(Rollback rollback, Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireToRedo(rollback);
            return tellApplied(manager.redo(rollback), manager::countApplied);
        }
    }

    /**
     * Undoes everything, if that is confirmed, and runs it again.
     *
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode refresh(Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireToUndoEverything();
            return tellApplied(manager.redo(Rollback.everything()), manager::countApplied);
        }
    }

    private Consent consent(MigrationManager manager, Predicate<String> confirmation) {
        return new Consent(manager, database.shown(), confirmation);
    }

    /**
     * Records every migration up to one as applied, and runs nothing.
     *
     * @param name the last one whose changes are in the database
     * @return {@link ExitCode#DONE}
     */
    public ExitCode baseline(String name) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            console.tell(Facts.recorded(manager.baseline(name).size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Settles a migration that was interrupted, or records one that is pending as applied.
     *
     * @param name its name
     * @param resolution what the database is like
     * @return {@link ExitCode#DONE}
     */
    public ExitCode resolve(String name, Resolution resolution) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            manager.resolve(name, resolution);
            console.tell(Facts.settled(name, resolution));
            return ExitCode.DONE;
        }
    }

    /**
     * Removes the record of a migration whose file is gone; of one whose file is there only if that
     * is confirmed, because it is pending then.
     *
     * @param name the name that is recorded
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode forget(String name, Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            consent(manager, confirmation).requireToForget(name);
            manager.forget(name);
            console.tell(Facts.forgotten(name));
            return ExitCode.DONE;
        }
    }

    /**
     * Runs the seed files of a directory.
     *
     * @param seeds where they are
     * @return {@link ExitCode#DONE}
     */
    public ExitCode seed(Location seeds) {
        Path directory = seeds.directory();
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            console.tell(
                    Facts.seeded(
                            manager.seed(directory, database.classLoader().get()).size(), seeds));
            return ExitCode.DONE;
        }
    }

    /**
     * Writes a migration that stands for others, and tells what to do with those.
     *
     * @param name what it is called
     * @param last the last migration that it stands for; empty for all that exist
     * @return {@link ExitCode#DONE}
     */
    public ExitCode squash(String name, Optional<String> last) {
        Path directory = location.directory();
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            Squash squash =
                    last.map(to -> manager.squash(name, directory, to))
                            .orElseGet(() -> manager.squash(name, directory));
            console.tell(Facts.squashed(squash));
            return ExitCode.DONE;
        }
    }

    /**
     * Prints which migrations have been applied and which have not.
     *
     * @param format how
     * @return {@link ExitCode#DONE}
     */
    public ExitCode status(StatusFormat format) {
        format.print(readStatus(), console);
        return ExitCode.DONE;
    }

    /**
     * Prints what is pending, and tells whether something is.
     *
     * @return {@link ExitCode#PENDING} if so, else {@link ExitCode#DONE}
     */
    public ExitCode check() {
        List<String> pending = readStatus().pending();
        console.tell(Facts.pending(pending));
        return pending.isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
    }

    /**
     * Prints the status, and tells whether something is pending.
     *
     * @param format how
     * @return {@link ExitCode#PENDING} if so, else {@link ExitCode#DONE}
     */
    public ExitCode check(StatusFormat format) {
        MigrationStatus status = readStatus();
        format.print(status, console);
        return status.pending().isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
    }

    private ExitCode tellApplied(List<String> applied, IntSupplier already) {
        console.tell(
                applied.isEmpty()
                        ? Facts.nothingToDo(already.getAsInt(), location)
                        : Facts.applied(applied.size()));
        return ExitCode.DONE;
    }

    private MigrationStatus readStatus() {
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            return manager.status();
        }
    }

    private ExitCode print(List<MigrationScript> scripts) {
        console.line(Messages.scriptHeader(scripts.size()));
        scripts.forEach(script -> console.tell(Facts.script(script)));
        return ExitCode.DONE;
    }
}
