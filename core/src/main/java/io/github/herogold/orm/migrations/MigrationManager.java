package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the migrations of one database: what is pending, and back again.
 *
 * <p>Each migration and its record commit in one transaction, where the database has transactional
 * DDL. A run stops at the first migration that fails; earlier ones stay applied. Everything that is
 * about to run is compiled or parsed first, so a file that cannot be used stops a run before it
 * starts. One thread at a time may use a manager.
 */
public final class MigrationManager implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final Runnable closing;
    private final List<MigrationSource> sources;
    private final MigrationListener listener;
    private final History history;

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
        this(factory, () -> {}, sources, listener);
    }

    private MigrationManager(
            EntityManagerFactory factory,
            Runnable closing,
            List<MigrationSource> sources,
            MigrationListener listener) {
        MigrationUnit.requireUsable(factory);
        this.factory = factory;
        this.closing = closing;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.history = new History(factory);
    }

    /**
     * Connects to a database and makes a manager for it; closing it closes the connection.
     *
     * @param settings the database and the migrations
     * @return an open manager
     * @throws DatabaseUnavailableException if there is no driver, or the database refuses
     */
    public static MigrationManager open(MigrationSettings settings) {
        DriverDataSource dataSource =
                DriverDataSource.connect(settings.address(), settings.classLoader());
        try {
            EntityManagerFactory factory = MigrationUnit.over(dataSource);
            Runnable closing =
                    () -> {
                        factory.close();
                        dataSource.close();
                    };
            return new MigrationManager(factory, closing, settings.sources(), settings.listener());
        } catch (RuntimeException | Error e) {
            dataSource.close();
            throw e;
        }
    }

    /**
     * Which migrations have been applied and which have not; changes nothing.
     *
     * @return the status
     * @throws MigrationException if a source cannot be read
     */
    public MigrationStatus status() {
        return planner().status();
    }

    /**
     * The records of what has been applied, in the order of applying.
     *
     * @return the records
     */
    public List<MigrationRecord> getAppliedMigrations() {
        return history.read();
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
     * @param options how far, and in which batches
     * @return the names of what was applied
     * @throws MigrationFailedException if a migration fails
     * @throws MigrationException if nothing could be run
     */
    public List<String> runMigrations(RunOptions options) {
        Planner planner = planner();
        Database database = history.database();
        List<Migration> migrations = new Preparation(planner, database.dialect()).toApply(options);
        if (!migrations.isEmpty()) {
            history.prepare();
        }
        Runner runner = new Runner(factory, database);
        Batches batches = new Batches(planner.nextBatch(), options.batching());
        Progress progress = new Progress(listener, Direction.UP, migrations.size());
        for (Migration migration : migrations) {
            int batch = batches.of(progress.done().size());
            progress.run(migration.name(), () -> runner.apply(migration, batch));
        }
        return progress.done();
    }

    /**
     * The SQL that {@link #runMigrations(RunOptions)} would execute; changes nothing.
     *
     * @param options how far, and in which batches
     * @return a script for each migration, the first one preceded by the history table's if that
     *     does not exist yet
     * @throws MigrationException if a migration cannot be used
     */
    public List<MigrationScript> pretendMigrations(RunOptions options) {
        Planner planner = planner();
        Database database = history.database();
        List<Migration> migrations = new Preparation(planner, database.dialect()).toApply(options);
        Batches batches = new Batches(planner.nextBatch(), options.batching());
        return dryRun(database).apply(migrations, batches, !history.exists());
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
     * @throws MigrationFailedException if a migration fails
     * @throws HistoryMismatchException if the file of one of them is gone; nothing is undone
     * @throws MigrationException if nothing could be undone
     */
    public List<String> rollback(int batches) {
        Database database = history.database();
        List<Preparation.Undoing> undoings =
                new Preparation(planner(), database.dialect()).toUndo(batches);
        Runner runner = new Runner(factory, database);
        Progress progress = new Progress(listener, Direction.DOWN, undoings.size());
        for (Preparation.Undoing undoing : undoings) {
            Migration migration = undoing.migration();
            progress.run(migration.name(), () -> runner.undo(migration, undoing.entry()));
        }
        return progress.done();
    }

    /**
     * The SQL that {@link #rollback(int)} would execute; changes nothing.
     *
     * @param batches how many batches, at least 1
     * @return a script for each migration
     * @throws MigrationException if a migration cannot be undone
     */
    public List<MigrationScript> pretendRollback(int batches) {
        Database database = history.database();
        return dryRun(database)
                .undo(new Preparation(planner(), database.dialect()).toUndo(batches));
    }

    /**
     * Undoes every batch.
     *
     * @return the names of what was undone, in the order of undoing
     * @throws MigrationException if something cannot be undone
     */
    public List<String> reset() {
        return rollback(Integer.MAX_VALUE);
    }

    /**
     * Removes the record of a migration without running anything, for one whose file is gone.
     *
     * @param name the name that is recorded
     * @throws MigrationException if no such migration is recorded
     */
    public void forget(String name) {
        history.forget(
                history.read().stream()
                        .filter(entry -> entry.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Messages.notRecorded(name)));
    }

    /** Closes the connection, if {@link #open} made it. */
    @Override
    public void close() {
        closing.run();
    }

    private Planner planner() {
        List<KnownMigration> known =
                sources.stream().flatMap(source -> source.discover().stream()).toList();
        return new Planner(known, history.read());
    }

    private DryRun dryRun(Database database) {
        return new DryRun(new Runner(factory, database), new SchemaSql(database.dialect()));
    }
}
