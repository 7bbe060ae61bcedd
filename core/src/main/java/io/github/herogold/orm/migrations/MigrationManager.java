package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.connection.ConnectionPool;
import io.github.herogold.orm.engine.database.OwnTables;
import io.github.herogold.orm.engine.operation.Adoption;
import io.github.herogold.orm.engine.operation.Ahead;
import io.github.herogold.orm.engine.operation.FreshStart;
import io.github.herogold.orm.engine.operation.Operation;
import io.github.herogold.orm.engine.operation.Seeding;
import io.github.herogold.orm.engine.operation.Settlement;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.squash.SquashWriter;
import io.github.herogold.orm.engine.stub.Stub;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs the migrations of one database: what is pending, and back again.
 *
 * <p>Each migration and its record commit in one transaction, where the database has transactional
 * DDL. Elsewhere the record says how far a migration has got, and a run that is interrupted, even
 * by the death of its process, is resumed by the next. A run stops at the first migration that
 * fails; earlier ones stay applied. Everything that is about to run is compiled or parsed first, so
 * a file that cannot be used stops a run before it starts.
 *
 * <p>Beside the migrations there may be hooks, plain SQL files that are executed before and after
 * whole runs ({@code beforeMigrate.sql}, {@code afterMigrate.sql}) and each migration of a run
 * ({@code beforeEachMigrate.sql}, {@code afterEachMigrate.sql}), and the same four with {@code
 * Rollback}. They are recorded nowhere, and executed only when a migration is. Those around a run
 * have a transaction each; those around a migration are part of its transaction, where it has one
 * with its record. One that fails ends the run. Hooks in code are a {@link MigrationListener}.
 *
 * <p>One process at a time changes a schema; others wait for it, then look again. One thread at a
 * time may use a manager. Whatever runs may throw {@link LockTimeoutException}, and {@link
 * HistoryMismatchException} where records and files disagree.
 */
public final class MigrationManager implements AutoCloseable {
    private final Workspace workspace;

    /**
     * Makes a manager over a factory that the caller closes.
     *
     * @param factory a resource-local factory with {@code BaseModel} and {@link MigrationRecord}
     *     among its managed classes
     * @param directory the directory of the migrations
     * @throws io.github.herogold.orm.OrmException if the factory cannot be used
     */
    public MigrationManager(EntityManagerFactory factory, Path directory) {
        this(factory, List.of(MigrationSource.directory(directory)), new MigrationListener() {});
    }

    /**
     * Makes a manager over a factory that the caller closes, with sources and a listener.
     *
     * @param factory a resource-local factory with {@code BaseModel} and {@link MigrationRecord}
     *     among its managed classes
     * @param sources where the migrations come from
     * @param listener what hears of progress
     * @throws io.github.herogold.orm.OrmException if the factory cannot be used
     */
    public MigrationManager(
            EntityManagerFactory factory,
            List<MigrationSource> sources,
            MigrationListener listener) {
        this(factory, sources, listener, OwnTables.USUAL);
    }

    /**
     * Makes a manager over a factory that the caller closes, with another history than the table
     * {@code migrations}.
     *
     * <p>What the factory maps stays as it is: it finds the records as entities if it maps {@link
     * MigrationRecord} to that table.
     *
     * @param factory a resource-local factory with {@code BaseModel} and {@link MigrationRecord}
     *     among its managed classes
     * @param sources where the migrations come from
     * @param listener what hears of progress
     * @param table the name of the history table, as {@link MigrationSettings#withTable} has it
     * @throws io.github.herogold.orm.OrmException if the factory or the name cannot be used
     */
    public MigrationManager(
            EntityManagerFactory factory,
            List<MigrationSource> sources,
            MigrationListener listener,
            String table) {
        this(factory, sources, listener, OwnTables.of(table));
    }

    private MigrationManager(
            EntityManagerFactory factory,
            List<MigrationSource> sources,
            MigrationListener listener,
            OwnTables tables) {
        this(
                new Workspace(
                        MigrationUnit.of(factory),
                        sources.stream().map(MigrationSource::source).toList(),
                        listener,
                        Timeouts.usual(),
                        tables));
    }

    private MigrationManager(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Connects to a database and makes a manager for it; closing it closes the connection.
     *
     * @param settings the database and the migrations
     * @return an open manager
     * @throws DatabaseUnavailableException if there is no driver, or the database refuses
     */
    public static MigrationManager open(MigrationSettings settings) {
        ConnectionPool dataSource =
                ConnectionPool.connect(
                        settings.connector(), settings.timeouts().lock(), settings.schema());
        return new MigrationManager(
                new Workspace(
                        MigrationUnit.over(dataSource, settings.provider()),
                        settings.sources(),
                        settings.listener(),
                        settings.timeouts(),
                        settings.tables()));
    }

    /**
     * Connects to a database, runs everything that is pending, and closes the connection.
     *
     * @param settings the database and the migrations
     * @return what was done
     * @throws DatabaseUnavailableException if there is no driver, or the database refuses
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run
     */
    public static MigrationRun migrate(MigrationSettings settings) {
        return migrate(settings, RunOptions.everything());
    }

    /**
     * Connects to a database, runs what is pending, and closes the connection.
     *
     * <p>It is the fastest way to find that there is nothing to do: the sources are read, by
     * another thread, while the database is waited for.
     *
     * @param settings the database and the migrations
     * @param options how far, and in which way
     * @return what was done
     * @throws DatabaseUnavailableException if there is no driver, or the database refuses
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run
     */
    public static MigrationRun migrate(MigrationSettings settings, RunOptions options) {
        Ahead<List<KnownMigration>> known = Ahead.of(() -> Workspace.known(settings.sources()));
        try (MigrationManager manager = open(settings)) {
            return new Operation(manager.workspace, known).apply(options);
        }
    }

    /**
     * Which migrations have been applied and which have not; changes nothing.
     *
     * @return the status
     * @throws MigrationException if a source cannot be read
     */
    public MigrationStatus status() {
        return new Operation(workspace).status();
    }

    /**
     * The records of what has been applied, in the order of applying; those of migrations that
     * another one stands for are among them.
     *
     * @return the records
     */
    public List<MigrationRecord> getAppliedMigrations() {
        return workspace.history().records();
    }

    /**
     * How many migrations are applied.
     *
     * @return their number, read by one query
     */
    public int countApplied() {
        return workspace.history().countApplied();
    }

    /**
     * Whether another process migrates the schema at this moment; waits for nothing and changes
     * nothing.
     *
     * @return whether it does
     */
    public boolean isLocked() {
        return workspace.isLocked();
    }

    /**
     * The names of what is still to be applied, in order.
     *
     * @return names
     * @throws MigrationException if a source cannot be read
     */
    public List<String> getPendingMigrations() {
        return status().pending();
    }

    /**
     * Makes sure that the database has the migrations that exist, as they are; changes nothing.
     *
     * <p>What a newer release has applied besides is no more than a warning in the log.
     *
     * @throws HistoryMismatchException if something is pending, or records and files disagree
     * @throws MigrationException if a source cannot be read
     */
    public void validate() {
        new Operation(workspace).requireNothingToDo();
    }

    /**
     * Runs everything that is pending, as one batch.
     *
     * @return the names of what was applied
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run
     */
    public List<String> runMigrations() {
        return runMigrations(RunOptions.everything());
    }

    /**
     * Runs what is pending up to and including a migration, as one batch.
     *
     * @param target the name of the last one to run; nothing is run if it has been applied
     * @return the names of what was applied
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run, as when there is no such migration
     */
    public List<String> runMigrations(String target) {
        return runMigrations(RunOptions.everything().upTo(target));
    }

    /**
     * Runs what is pending.
     *
     * @param options how far, and in which way
     * @return the names of what was applied
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run
     */
    public List<String> runMigrations(RunOptions options) {
        return new Operation(workspace).apply(options).applied();
    }

    /**
     * The SQL that {@link #runMigrations(RunOptions)} would execute; changes nothing.
     *
     * @param options how far, and in which way
     * @return a script for each migration, the first one preceded by the history table's if that
     *     does not exist yet
     * @throws MigrationException if a migration cannot be used
     */
    public List<MigrationScript> pretendMigrations(RunOptions options) {
        return new Operation(workspace).pretend(new Request.Up(options));
    }

    /**
     * Undoes the last batch.
     *
     * @return the names of what was undone, in the order of undoing
     * @throws MigrationException if something cannot be undone
     */
    public List<String> rollback() {
        return rollback(1);
    }

    /**
     * Undoes the last batches, in the reverse order of applying.
     *
     * @param batches how many batches, at least 1
     * @return the names of what was undone, in the order of undoing
     * @throws MigrationException if something cannot be undone
     */
    public List<String> rollback(int batches) {
        return rollback(Rollback.batches(batches));
    }

    /**
     * Undoes migrations, in the reverse order of applying; one whose file is gone by the SQL that
     * its record keeps, of which the listener hears first. Nothing but a rollback, and what begins
     * with one, executes such SQL.
     *
     * @param rollback which ones
     * @return the names of what was undone, in the order of undoing
     * @throws MigrationFailedException if a migration fails
     * @throws HistoryMismatchException if the file of one of them is gone, and so is its way down;
     *     nothing is undone
     * @throws MigrationException if nothing could be undone
     */
    public List<String> rollback(Rollback rollback) {
        return new Operation(workspace).run(new Request.Down(rollback));
    }

    /**
     * The names of what a rollback would undo by the SQL that the history keeps, because the file
     * is gone; changes nothing.
     *
     * <p>Whoever may write the history table may have written that SQL: {@link
     * #pretendRollback(Rollback)} has it to look at.
     *
     * @param rollback which migrations
     * @return names, in the order of undoing
     * @throws MigrationException if a source cannot be read
     */
    public List<String> undoneByRecord(Rollback rollback) {
        return new Operation(workspace).undoneByRecord(rollback);
    }

    /**
     * The SQL that {@link #rollback(int)} would execute; changes nothing.
     *
     * @param batches how many batches, at least 1
     * @return a script for each migration
     * @throws MigrationException if a migration cannot be undone
     */
    public List<MigrationScript> pretendRollback(int batches) {
        return pretendRollback(Rollback.batches(batches));
    }

    /**
     * The SQL that {@link #rollback(Rollback)} would execute; changes nothing.
     *
     * @param rollback which migrations
     * @return a script for each migration
     * @throws MigrationException if a migration cannot be undone
     */
    public List<MigrationScript> pretendRollback(Rollback rollback) {
        return new Operation(workspace).pretend(new Request.Down(rollback));
    }

    /**
     * Undoes everything.
     *
     * @return the names of what was undone, in the order of undoing
     * @throws MigrationException if something cannot be undone
     */
    public List<String> reset() {
        return rollback(Rollback.everything());
    }

    /**
     * Undoes migrations and runs what is pending then, under one lock.
     *
     * @param rollback which ones to undo first
     * @return the names of what was applied
     * @throws MigrationException if something cannot be undone or applied
     */
    public List<String> redo(Rollback rollback) {
        return new Operation(workspace).redo(rollback);
    }

    /**
     * Drops everything that is in the schema, data included, and runs all migrations. Nothing is
     * dropped that is in another schema or belongs to an extension, and nothing at all before every
     * migration is compiled or parsed.
     *
     * @return the names of what was applied
     * @throws InvalidRequestException if something in another schema would be lost; nothing is
     *     dropped
     * @throws SchemaFailedException if something cannot be dropped
     * @throws MigrationException if a migration cannot be used, or fails
     */
    public List<String> fresh() {
        return new FreshStart(workspace).run();
    }

    /**
     * Records everything up to a migration as applied without running it, to adopt a database whose
     * schema exists already.
     *
     * @param name the name of the last migration whose changes are there
     * @return the names of what was recorded
     * @throws InvalidRequestException if something is recorded already, or there is no such
     *     migration
     */
    public List<String> baseline(String name) {
        return new Operation(workspace).run(new Request.Baseline(name));
    }

    /**
     * Does what {@link #baseline} does if the database has tables and no history yet, and nothing
     * elsewhere: for a program that starts on new databases and on those that are older than its
     * migrations.
     *
     * @param name the name of the last migration whose changes are in the older ones
     * @return the names of what was recorded; none where nothing was to be done
     * @throws InvalidRequestException if there is no such migration, and it would be recorded
     */
    public List<String> adopt(String name) {
        return new Adoption(workspace).run(name);
    }

    /**
     * Settles a migration that was interrupted and cannot be resumed, or records one as applied
     * that is pending, because somebody has made its changes by hand; in a batch of its own.
     *
     * @param name its name
     * @param resolution what the database was found to be like, or made to be like
     * @throws InvalidRequestException if no such migration was interrupted or, to be recorded as
     *     applied, is pending
     */
    public void resolve(String name, Resolution resolution) {
        new Settlement(workspace).resolve(name, resolution);
    }

    /**
     * Removes the record of a migration without running anything, for one whose file is gone.
     *
     * @param name the name that is recorded
     * @throws MigrationException if no such migration is recorded
     */
    public void forget(String name) {
        new Settlement(workspace).forget(name);
    }

    /**
     * Runs the seed files of a directory, each time it is called; they are recorded nowhere.
     *
     * @param directory a directory; its sub-directories and other files are ignored unless they are
     *     called like a seed file
     * @return the names of the files that were run
     * @throws MigrationFailedException if one fails
     * @throws MigrationException if nothing could be run
     */
    public List<String> seed(Path directory) {
        return seed(directory, MigrationManager.class.getClassLoader());
    }

    /**
     * Runs the seed files of a directory, each time it is called; they are recorded nowhere.
     *
     * <p>They are the {@code .sql} files, plain SQL without sections, and the {@code .java} files,
     * of whose migration {@code up} is run, in the order of their names, which are free. Each has a
     * transaction of its own. A run stops at the first one that fails.
     *
     * @param directory a directory; its sub-directories and other files are ignored unless they are
     *     called like a seed file
     * @param classLoader what Java files may use beside this library
     * @return the names of the files that were run
     * @throws MigrationFailedException if one fails
     * @throws MigrationException if nothing could be run
     */
    public List<String> seed(Path directory, ClassLoader classLoader) {
        return new Seeding(workspace, classLoader).run(directory);
    }

    /**
     * Writes one migration that stands for all that exist.
     *
     * @param name what it is called, as in {@link MigrationFile#create(String, Path)}
     * @param directory where it goes
     * @return the file and what it replaces
     * @throws MigrationException if one of them does more than execute SQL statements
     */
    public Squash squash(String name, Path directory) {
        return squash(name, directory, Optional.empty());
    }

    /**
     * Writes one migration that stands for all up to and including another one.
     *
     * <p>It holds the SQL that they execute, recorded for this database and restricted to its kind.
     * A new database runs it in their place, and records their names along with its own. One that
     * has applied them all takes it as applied with the next run; one that has applied some runs
     * the rest first, for which their files must still be there. The names that it replaces are in
     * its first line, {@code -- migrate:replaces}. No database and no other file is changed.
     *
     * @param name what it is called, as in {@link MigrationFile#create(String, Path)}
     * @param directory where it goes
     * @param last the name of the last migration that it stands for
     * @return the file and what it replaces
     * @throws MigrationException if one of them does more than execute SQL statements
     */
    public Squash squash(String name, Path directory, String last) {
        return squash(name, directory, Optional.of(last));
    }

    private Squash squash(String name, Path directory, Optional<String> last) {
        String description = Stub.of(name).description();
        return new SquashWriter(workspace).write(description, directory, last);
    }

    /** Closes the connection, if {@link #open} made it. */
    @Override
    public void close() {
        workspace.close();
    }
}
