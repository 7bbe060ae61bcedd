package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRun;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Squash;
import io.github.herogold.orm.migrations.Timeouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * The tasks on the migrations of one database. Each opens a connection and closes it; what goes
 * wrong is thrown, see {@link ExitCode#of}.
 */
public final class MigrationTasks {
    private static final Set<MigrationStatus.State> FORGOTTEN_BY_FORCE =
            Set.of(MigrationStatus.State.APPLIED, MigrationStatus.State.INTERRUPTED);

    private final Database database;
    private final Location location;
    private final ClassLoader classLoader;
    private final Console console;

    /**
     * Makes the tasks of a database.
     *
     * @param connection the database
     * @param location where the migrations are
     * @param classLoader what has the drivers, and what Java migrations use
     * @param console where to tell what is done
     * @param timeouts how long to wait for what
     */
    public MigrationTasks(
            Connection connection,
            Location location,
            ClassLoader classLoader,
            Console console,
            Timeouts timeouts) {
        this(new Database(connection, location, classLoader, console, timeouts, Optional.empty()));
    }

    private MigrationTasks(Database database) {
        this.database = database;
        this.location = database.location();
        this.classLoader = database.classLoader();
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
        console.line(MigrationFile.create(name, location.directory(), format).toString());
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
        MigrationRun run = MigrationManager.migrate(database.toWrite(), options);
        return tellApplied(run.applied(), run::appliedBefore);
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
            requireTrust(manager, rollback, confirmation);
            console.line(Messages.undone(manager.rollback(rollback).size()));
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
            requireConfirmation(manager, confirmation);
            requireTrust(manager, Rollback.everything(), confirmation);
            console.line(Messages.undone(manager.reset().size()));
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
            if (!confirmation.test(Messages.confirmFresh(database.shown()))) {
                throw Messages.notDropped();
            }
            List<String> applied = manager.fresh();
            console.line(Messages.startedFresh(applied.size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Undoes migrations, as {@link #rollback} does, and runs what is pending then.
     *
     * @param rollback which ones to undo
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode redo(Rollback rollback, Predicate<String> confirmation) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            requireTrust(manager, rollback, confirmation);
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
            requireConfirmation(manager, confirmation);
            requireTrust(manager, Rollback.everything(), confirmation);
            return tellApplied(manager.redo(Rollback.everything()), manager::countApplied);
        }
    }

    private void requireConfirmation(MigrationManager manager, Predicate<String> confirmation) {
        int applied = manager.countApplied();
        if (applied > 0 && !confirmation.test(Messages.confirmReset(applied, database.shown()))) {
            throw Messages.notReset();
        }
    }

    /** Whoever may write the history may have written the SQL in it. */
    private void requireTrust(
            MigrationManager manager, Rollback rollback, Predicate<String> confirmation) {
        List<String> names = manager.undoneByRecord(rollback);
        if (!names.isEmpty()
                && !confirmation.test(Messages.confirmSqlOfHistory(names, database.shown()))) {
            throw Messages.notTrusted();
        }
    }

    /**
     * Records every migration up to one as applied, and runs nothing.
     *
     * @param name the last one whose changes are in the database
     * @return {@link ExitCode#DONE}
     */
    public ExitCode baseline(String name) {
        try (MigrationManager manager = MigrationManager.open(database.toWrite())) {
            console.line(Messages.recorded(manager.baseline(name).size()));
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
            console.line(Messages.settled(name, resolution));
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
            boolean isThere =
                    manager.status().entries().stream()
                            .filter(entry -> entry.name().equals(name))
                            .anyMatch(entry -> FORGOTTEN_BY_FORCE.contains(entry.state()));
            if (isThere && !confirmation.test(Messages.confirmForgetting(name))) {
                throw Messages.notForgotten(name);
            }
            manager.forget(name);
            console.line(Messages.forgotten(name));
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
            console.line(Messages.seeded(manager.seed(directory, classLoader).size(), seeds));
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
            Messages.squashed(squash).forEach(console::line);
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
        console.line(pending.isEmpty() ? Messages.nothingPending() : Messages.pending(pending));
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
        console.line(
                applied.isEmpty()
                        ? Messages.nothingToDo(already.getAsInt(), location)
                        : Messages.applied(applied.size()));
        return ExitCode.DONE;
    }

    private MigrationStatus readStatus() {
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            return manager.status();
        }
    }

    private ExitCode print(List<MigrationScript> scripts) {
        console.line(Messages.scriptHeader(scripts.size()));
        for (MigrationScript script : scripts) {
            console.line("");
            console.line(script.text().stripTrailing());
        }
        return ExitCode.DONE;
    }
}
