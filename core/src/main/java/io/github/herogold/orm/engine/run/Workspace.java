package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.OwnTables;
import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.SessionTimeouts;
import io.github.herogold.orm.engine.source.Hooks;
import io.github.herogold.orm.engine.source.InParallel;
import io.github.herogold.orm.engine.source.KnownHook;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.source.Source;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run works with: a database, its history, and the migrations for it. */
public final class Workspace {
    private final MigrationUnit unit;
    private final List<Source> sources;
    private final MigrationListener listener;
    private final Timeouts timeouts;
    private final OwnTables tables;
    private Optional<Database> database = Optional.empty();

    /** Makes a workspace. */
    public Workspace(
            MigrationUnit unit,
            List<Source> sources,
            MigrationListener listener,
            Timeouts timeouts,
            OwnTables tables) {
        this.unit = unit;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.timeouts = timeouts;
        this.tables = tables;
    }

    /** The database, which is asked what it is once. */
    public Database database() {
        Database known = database.orElseGet(() -> unit.onConnection(c -> Database.of(c, tables)));
        database = Optional.of(known);
        return known;
    }

    /** The unit of persistence, and the connections below it. */
    public MigrationUnit unit() {
        return unit;
    }

    /** What hears of progress. */
    public MigrationListener listener() {
        return listener;
    }

    /** The records of what was applied. */
    public History history() {
        return new History(unit, database());
    }

    /** What exists, at this moment. */
    public List<KnownMigration> known() {
        return known(sources);
    }

    /** What some sources have at this moment, with what is known of it. */
    public static List<KnownMigration> known(List<Source> sources) {
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
    public Hooks hooks(Direction direction) {
        List<KnownHook> known =
                sources.stream().flatMap(source -> source.hooks().stream()).toList();
        return Hooks.of(known, direction, database().dialect());
    }

    /** What executes the hook files of a direction. */
    HookRun hookRun(Direction direction) {
        return new HookRun(this, hooks(direction));
    }

    /** What writes to the history without running anything. */
    public Bookkeeping bookkeeping(LoadedMigrations loaded) {
        return new Bookkeeping(history(), loaded, rehearsal());
    }

    /** What notes what migrations would execute. */
    public Rehearsal rehearsal() {
        return new Rehearsal(unit, database());
    }

    /** The limits of statements. */
    SessionTimeouts limits() {
        return SessionTimeouts.of(timeouts, database());
    }

    /** A transaction of its own, with the limits for statements. */
    public OwnTransaction transaction() {
        return OwnTransaction.begin(unit, limits(), database());
    }

    /**
     * Takes the lock that lets one process at a time migrate the schema.
     *
     * @throws LockTimeoutException if another process migrates for too long
     */
    public MigrationLock lock() {
        return MigrationLock.acquire(unit, database(), timeouts.lock());
    }

    /** Whether another process is migrating the schema at this moment. */
    public boolean isLocked() {
        return MigrationLock.isHeld(unit, database());
    }

    /** How long a lock is waited for. */
    Duration lockWait() {
        return timeouts.lock();
    }

    /** Closes the unit. */
    public void close() {
        unit.close();
    }
}
