package io.github.herogold.orm.migrations;

import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the migrations that exist with those that are recorded; needs no database. */
final class Planner {
    private final Map<String, KnownMigration> known;
    private final List<HistoryRow> rows;
    private final Map<String, HistoryRow> recorded;
    private final Map<String, HistoryRow> dormant;
    private final Squashes squashes;
    private final Once<List<KnownMigration>> pending = new Once<>(this::findPending);

    /**
     * Makes a planner.
     *
     * @param known the migrations that exist
     * @param recorded the records, in the order of applying
     * @throws InvalidMigrationException if two migrations have one name, in capitals or not
     */
    Planner(List<KnownMigration> known, List<HistoryRow> recorded) {
        this.known = byName(known);
        this.rows = recorded;
        this.squashes = new Squashes(this.known, recorded);
        this.recorded = rowsByName(squashes.rows());
        this.dormant = rowsByName(recorded);
        this.dormant.keySet().removeAll(this.recorded.keySet());
    }

    private static Map<String, HistoryRow> rowsByName(List<HistoryRow> rows) {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                HistoryRow::name,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /**
     * A record together with the migration that it is of, if that exists.
     *
     * @param entry the record
     * @param migration the migration
     * @param companions the names of the records that go with it
     */
    record Undo(HistoryRow entry, Optional<KnownMigration> migration, List<String> companions) {

        /** Whether it takes the SQL that the record keeps. */
        boolean isByRecord() {
            return migration.isEmpty()
                    && entry.hasWayDown()
                    && MigrationName.parse(entry.name()).isPresent();
        }
    }

    /** What counts of the migrations that exist. */
    private Stream<KnownMigration> counting() {
        return known.values().stream()
                .filter(migration -> !squashes.isDormant(migration.name().text()));
    }

    /** What has not been applied, or not to its end, in order. */
    List<KnownMigration> pending() {
        return pending.get();
    }

    private List<KnownMigration> findPending() {
        return counting()
                .filter(migration -> entryOf(migration).filter(HistoryRow::isApplied).isEmpty())
                .sorted()
                .toList();
    }

    /** What has not been applied, up to and including a migration. */
    List<KnownMigration> pendingUpTo(String target) {
        KnownMigration last = known.get(target);
        if (last == null && !recorded.containsKey(target)) {
            throw RequestMessages.unknownTarget(
                    target, known.values().stream().sorted().map(KnownMigration::name).toList());
        }
        if (last == null || entryOf(target).filter(HistoryRow::isApplied).isPresent()) {
            return List.of();
        }
        if (squashes.isDormant(target) && !squashes.isWaiting(target)) {
            throw RequestMessages.replacedTarget(target);
        }
        return pending().stream().filter(migration -> migration.compareTo(last) <= 0).toList();
    }

    Optional<HistoryRow> entryOf(KnownMigration migration) {
        return entryOf(migration.name().text());
    }

    Optional<HistoryRow> entryOf(String name) {
        return Optional.ofNullable(recorded.get(name))
                .or(() -> Optional.ofNullable(dormant.get(name)));
    }

    /** The names whose records come and go with that of a migration. */
    List<String> companionsOf(String name) {
        return squashes.companionsOf(name);
    }

    /** Records that are to be added, of what is taken as applied because its parts are. */
    List<HistoryRow> adoptions() {
        return squashes.adoptions();
    }

    /** A migration that exists. */
    KnownMigration known(String name) {
        return Objects.requireNonNull(known.get(name));
    }

    /** Whether another look after a run may find something to adopt. */
    boolean isWaiting() {
        return squashes.isWaiting();
    }

    /** Names of what can neither be run nor adopted, each with what is missing. */
    Map<String, Set<String>> torn() {
        return squashes.torn();
    }

    /** Records whose migration no longer exists, in the order of applying. */
    List<HistoryRow> missing() {
        return recorded.values().stream().filter(row -> !exists(row.name())).toList();
    }

    private boolean exists(String name) {
        return known.containsKey(name) || squashes.isReplaced(name);
    }

    /**
     * Records whose file is gone: those that are missing, but for the ones of a newer release,
     * which come after every migration that exists.
     */
    List<HistoryRow> lost() {
        List<HistoryRow> missing = missing();
        if (missing.isEmpty()) {
            return List.of();
        }
        Optional<MigrationName> newest =
                known.values().stream().map(KnownMigration::name).max(MigrationName::compareTo);
        return missing.stream()
                .filter(entry -> newest.isEmpty() || !isNewer(entry, newest.get()))
                .toList();
    }

    private static boolean isNewer(HistoryRow entry, MigrationName than) {
        return MigrationName.parse(entry.name())
                .map(name -> name.compareTo(than) > 0)
                .orElse(false);
    }

    /** Applied migrations whose files say something else by now. */
    List<KnownMigration> changed() {
        return counting().filter(this::isChanged).sorted().toList();
    }

    private boolean isChanged(KnownMigration migration) {
        return entryOf(migration)
                .filter(HistoryRow::isApplied)
                .flatMap(HistoryRow::checksum)
                .filter(sum -> migration.checksum().filter(now -> now.contradicts(sum)).isPresent())
                .isPresent();
    }

    /** What is pending though something behind it has been applied. */
    List<KnownMigration> late() {
        Optional<MigrationName> newest =
                recorded.keySet().stream()
                        .flatMap(name -> MigrationName.parse(name).stream())
                        .max(MigrationName::compareTo);
        return pending().stream()
                .filter(migration -> entryOf(migration).isEmpty())
                .filter(m -> newest.filter(name -> m.name().compareTo(name) < 0).isPresent())
                .toList();
    }

    /** What a rollback undoes, the last applied first. */
    List<Undo> undoing(Rollback rollback) {
        List<HistoryRow> newestFirst = new ArrayList<>(recorded.values());
        Collections.reverse(newestFirst);
        return rollback.from(newestFirst).stream()
                .map(
                        row ->
                                new Undo(
                                        row,
                                        Optional.ofNullable(known.get(row.name())),
                                        companionsOf(row.name())))
                .toList();
    }

    /** Records of migrations that were interrupted on their way down. */
    List<Undo> halfUndone() {
        boolean none =
                recorded.values().stream()
                        .noneMatch(row -> row.state() == MigrationRecord.State.UNDOING);
        return none
                ? List.of()
                : undoing(Rollback.everything()).stream()
                        .filter(undo -> undo.entry().state() == MigrationRecord.State.UNDOING)
                        .toList();
    }

    /** How many migrations are to be undone until a record is reached, that one included. */
    int countBackTo(HistoryRow row) {
        List<HistoryRow> rows = List.copyOf(recorded.values());
        return rows.size() - rows.indexOf(row);
    }

    int nextBatch() {
        int last = rows.stream().mapToInt(HistoryRow::batch).max().orElse(0);
        // Each that is pending may get a batch of its own.
        if (last > Integer.MAX_VALUE - Math.max(1, pending().size())) {
            throw HistoryMessages.noBatchAfter(last);
        }
        return last + 1;
    }

    /** Whether it is of these records. */
    boolean isOf(List<HistoryRow> records) {
        return rows.equals(records);
    }

    /** How many records are of an applied migration, those that another one stands for included. */
    int countRecorded() {
        return (int) rows.stream().filter(HistoryRow::isApplied).count();
    }

    int appliedCount() {
        return (int) recorded.values().stream().filter(HistoryRow::isApplied).count();
    }

    MigrationStatus status() {
        List<MigrationStatus.Entry> entries = new ArrayList<>();
        Set<String> late = appliedLate();
        for (HistoryRow row : recorded.values()) {
            entries.add(MigrationStatus.entry(row, exists(row.name()), remarks(row, late)));
        }
        pending().stream()
                .filter(migration -> entryOf(migration).isEmpty())
                .forEach(migration -> entries.add(MigrationStatus.entry(migration)));
        return new MigrationStatus(entries);
    }

    private Set<Remark> remarks(HistoryRow row, Set<String> late) {
        Optional<KnownMigration> migration = Optional.ofNullable(known.get(row.name()));
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (migration.filter(this::isChanged).isPresent()) {
            remarks.add(Remark.CHANGED);
        }
        if (late.contains(row.name())) {
            remarks.add(Remark.OUT_OF_ORDER);
        }
        boolean hasWay =
                row.hasWayDown() || migration.filter(m -> m.facts().mayBeReversible()).isPresent();
        if (!hasWay) {
            remarks.add(Remark.IRREVERSIBLE);
        }
        return remarks;
    }

    /** The names of what was applied after a migration that comes behind it. */
    private Set<String> appliedLate() {
        Set<String> late = new HashSet<>();
        Optional<MigrationName> newest = Optional.empty();
        for (String text : recorded.keySet()) {
            Optional<MigrationName> name = MigrationName.parse(text);
            if (name.isEmpty()) {
                continue;
            }
            if (newest.filter(n -> name.get().compareTo(n) < 0).isPresent()) {
                late.add(text);
            } else {
                newest = name;
            }
        }
        return late;
    }

    private static Map<String, KnownMigration> byName(List<KnownMigration> migrations) {
        Map<String, KnownMigration> byName = new TreeMap<>();
        Map<String, KnownMigration> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KnownMigration migration : migrations) {
            byName.put(migration.name().text(), migration);
            KnownMigration other = inAnyCase.put(migration.name().text(), migration);
            if (other != null) {
                throw other.name().equals(migration.name())
                        ? SourceMessages.twoOfOneName(other, migration)
                        : SourceMessages.sameButForCase(other, migration);
            }
        }
        return byName;
    }
}
