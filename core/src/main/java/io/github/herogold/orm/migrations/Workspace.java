package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run works with: a database, its history, and the migrations for it. */
final class Workspace {
    private final MigrationUnit unit;
    private final List<Source> sources;
    private final MigrationListener listener;
    private final Timeouts timeouts;
    private Optional<Database> database = Optional.empty();

    /** Makes a workspace. */
    Workspace(
            MigrationUnit unit,
            List<Source> sources,
            MigrationListener listener,
            Timeouts timeouts) {
        this.unit = unit;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.timeouts = timeouts;
    }

    /** The database, which is asked what it is once. */
    Database database() {
        Database known = database.orElseGet(() -> unit.onConnection(Database::of));
        database = Optional.of(known);
        return known;
    }

    /** The unit of persistence, and the connections below it. */
    MigrationUnit unit() {
        return unit;
    }

    /** What hears of progress. */
    MigrationListener listener() {
        return listener;
    }

    /** The records of what was applied. */
    History history() {
        return new History(unit, database());
    }

    /** What exists, at this moment. */
    List<KnownMigration> known() {
        return known(sources);
    }

    /** What some sources have at this moment, with what is known of it. */
    static List<KnownMigration> known(List<Source> sources) {
        List<KnownMigration> known =
                sources.stream().flatMap(source -> source.discover().stream()).toList();
        InParallel.tryEach(known, KnownMigration::facts);
        return known;
    }

    /**
     * The hook files of the sources.
     *
     * @throws InvalidMigrationException if one cannot be used
     */
    Hooks hooks(Direction direction) {
        List<KnownHook> known =
                sources.stream().flatMap(source -> source.hooks().stream()).toList();
        return Hooks.of(known, direction, database().dialect());
    }

    /** What executes the hook files of a direction. */
    HookRun hookRun(Direction direction) {
        return new HookRun(this, hooks(direction));
    }

    /** What writes to the history without running anything. */
    Bookkeeping bookkeeping(LoadedMigrations loaded) {
        return new Bookkeeping(history(), loaded, rehearsal());
    }

    /** What notes what migrations would execute. */
    Rehearsal rehearsal() {
        return new Rehearsal(unit, database());
    }

    /** The limits of statements. */
    SessionTimeouts limits() {
        return SessionTimeouts.of(timeouts, database());
    }

    /** A transaction of its own, with the limits for statements. */
    OwnTransaction transaction() {
        return OwnTransaction.begin(unit, limits(), database());
    }

    /**
     * Takes the lock that lets one process at a time migrate the schema.
     *
     * @throws LockTimeoutException if another process migrates for too long
     */
    MigrationLock lock() {
        return MigrationLock.acquire(unit, database(), timeouts.lock());
    }

    /** Whether another process is migrating the schema at this moment. */
    boolean isLocked() {
        return MigrationLock.isHeld(unit, database());
    }

    /** How long a lock is waited for. */
    Duration lockWait() {
        return timeouts.lock();
    }

    /** Closes the unit. */
    void close() {
        unit.close();
    }
}
