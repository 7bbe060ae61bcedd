package io.github.herogold.orm.migrations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the operations of a manager share: a database, its history, and the migrations for it. */
final class Workspace {
    private final MigrationUnit unit;
    private final List<MigrationSource> sources;
    private final MigrationListener listener;
    private final Timeouts timeouts;
    private Optional<Database> database = Optional.empty();

    Workspace(
            MigrationUnit unit,
            List<MigrationSource> sources,
            MigrationListener listener,
            Timeouts timeouts) {
        this.unit = unit;
        this.sources = List.copyOf(sources);
        this.listener = listener;
        this.timeouts = timeouts;
    }

    Database database() {
        Database known = database.orElseGet(() -> unit.onConnection(Database::of));
        database = Optional.of(known);
        return known;
    }

    MigrationUnit unit() {
        return unit;
    }

    History history() {
        return new History(unit, database());
    }

    /** What exists, at this moment. */
    List<KnownMigration> known() {
        return known(sources);
    }

    /** What some sources have at this moment, with what is known of it. */
    static List<KnownMigration> known(List<MigrationSource> sources) {
        List<KnownMigration> known =
                sources.stream().flatMap(source -> source.discover().stream()).toList();
        InParallel.tryEach(known, KnownMigration::facts);
        return known;
    }

    /** What exists and what is recorded, at this moment. */
    Planner plan() {
        return new Planner(known(), history().rows());
    }

    /** Records what is taken as applied, in one transaction; nothing is run. */
    void adopt(List<Adoption> adoptions) {
        if (!adoptions.isEmpty()) {
            history().add(adoptions.stream().map(this::recordOf).toList());
        }
    }

    private NewRecord recordOf(Adoption adoption) {
        HistoryRow row = adoption.row();
        RecordColumns entry =
                RecordColumns.ofNew(row.name(), row.batch(), MigrationRecord.State.APPLIED)
                        .appliedAt(row.appliedAt())
                        .checksum(adoption.known().checksum())
                        .wayDown(runner().wayDown(adoption.migration()))
                        .replaces(row.replaces());
        return new NewRecord(entry, row.replaces(), row.batch());
    }

    /** What exists, as if nothing were recorded. */
    Planner planOfEmptySchema() {
        return new Planner(known(), List.of());
    }

    LoadedMigrations nothingLoaded() {
        return new LoadedMigrations(database().dialect());
    }

    /** What runs migrations without their hooks. */
    Runner runner() {
        return runner(Hooks.NONE);
    }

    Runner runner(Hooks hooks) {
        return new Runner(unit, database(), timeouts, hooks);
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

    MigrationListener listener() {
        return listener;
    }

    /**
     * Does work while no other process migrates the schema.
     *
     * @throws LockTimeoutException if another process migrates for too long
     */
    <R> R locked(Supplier<R> work) {
        return new MigrationLock(unit, database(), timeouts.lock()).holding(work);
    }

    void close() {
        unit.close();
    }
}
