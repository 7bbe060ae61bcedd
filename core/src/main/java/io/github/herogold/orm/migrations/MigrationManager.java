package io.github.herogold.orm.migrations;

import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.EntityManagerFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final Logger LOG = System.getLogger(MigrationManager.class.getName());

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
        EntityManagerFactory factory = MigrationUnit.open(settings);
        return new MigrationManager(
                factory, factory::close, settings.sources(), settings.listener());
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
        List<Migration> migrations = toApply(planner, options, database.dialect());
        if (migrations.isEmpty()) {
            return List.of();
        }
        history.prepare();
        Runner runner = new Runner(factory, database);
        Progress progress = new Progress(listener, Direction.UP, migrations.size());
        int batch = planner.nextBatch();
        for (Migration migration : migrations) {
            int own = batch;
            progress.run(migration.name(), () -> runner.apply(migration, own));
            if (options.batching() == RunOptions.Batching.ONE_PER_MIGRATION) {
                batch++;
            }
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
        SchemaSql bookkeeping = new SchemaSql(database.dialect());
        Runner runner = new Runner(factory, database);
        List<MigrationScript> scripts = new ArrayList<>();
        int batch = planner.nextBatch();
        for (Migration migration : toApply(planner, options, database.dialect())) {
            List<String> statements = new ArrayList<>();
            if (scripts.isEmpty() && !history.exists()) {
                statements.add(bookkeeping.createHistoryTable());
            }
            statements.addAll(runner.pretend(migration, Direction.UP));
            statements.add(bookkeeping.insertRecord(migration.name(), batch, Orm.now()));
            scripts.add(new MigrationScript(migration.name(), Direction.UP, statements));
            if (options.batching() == RunOptions.Batching.ONE_PER_MIGRATION) {
                batch++;
            }
        }
        return scripts;
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
        List<Undoing> migrations = toUndo(batches, database.dialect());
        Runner runner = new Runner(factory, database);
        Progress progress = new Progress(listener, Direction.DOWN, migrations.size());
        for (Undoing undoing : migrations) {
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
        SchemaSql bookkeeping = new SchemaSql(database.dialect());
        Runner runner = new Runner(factory, database);
        List<MigrationScript> scripts = new ArrayList<>();
        for (Undoing undoing : toUndo(batches, database.dialect())) {
            String name = undoing.migration().name();
            List<String> statements =
                    new ArrayList<>(runner.pretend(undoing.migration(), Direction.DOWN));
            statements.add(bookkeeping.deleteRecord(name));
            scripts.add(new MigrationScript(name, Direction.DOWN, statements));
        }
        return scripts;
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

    private static List<Migration> toApply(
            Planner planner, RunOptions options, SqlDialect dialect) {
        List<MigrationRecord> lost = planner.lost();
        if (!lost.isEmpty()) {
            throw Messages.missing(lost);
        }
        planner.missing().forEach(entry -> LOG.log(Level.WARNING, Messages.newer(entry)));
        return options.target().map(planner::pendingUpTo).orElseGet(planner::pending).stream()
                .map(migration -> migration.load(dialect))
                .toList();
    }

    /** A migration that is about to be undone, loaded. */
    private record Undoing(Migration migration, MigrationRecord entry) {}

    private List<Undoing> toUndo(int batches, SqlDialect dialect) {
        if (batches < 1) {
            throw Messages.notPositive(batches);
        }
        List<Undoing> undoings =
                planner().undoing(batches).stream()
                        .map(undo -> new Undoing(undo.migration().load(dialect), undo.entry()))
                        .toList();
        undoings.stream()
                .map(Undoing::migration)
                .filter(migration -> !migration.isReversible())
                .findFirst()
                .ifPresent(
                        migration -> {
                            throw Messages.irreversible(migration.name());
                        });
        return undoings;
    }
}
