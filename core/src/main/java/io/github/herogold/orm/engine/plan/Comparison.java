package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations that exist, held against those that are recorded; needs no database. */
public final class Comparison {
    private final Map<String, KnownMigration> known;
    private final List<HistoryRow> rows;
    private final Map<String, HistoryRow> recorded;
    private final Map<String, HistoryRow> dormant;
    private final Replacements replacements;
    private final List<KnownMigration> pending;

    /**
     * Compares.
     *
     * @param known the migrations that exist
     * @param rows the records, in the order of applying
     * @throws InvalidMigrationException if two migrations have one name, in capitals or not
     */
    public Comparison(List<KnownMigration> known, List<HistoryRow> rows) {
        this.known = byName(known);
        this.rows = rows;
        this.replacements = new Replacements(this.known, rows);
        this.recorded = rowsByName(replacements.rows());
        this.dormant = rowsByName(rows);
        this.dormant.keySet().removeAll(recorded.keySet());
        this.pending =
                counting()
                        .filter(migration -> row(migration).filter(HistoryRow::isApplied).isEmpty())
                        .sorted()
                        .toList();
    }

    private static Map<String, KnownMigration> byName(List<KnownMigration> migrations) {
        Map<String, KnownMigration> byName = new TreeMap<>();
        Map<String, KnownMigration> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KnownMigration migration : migrations) {
            byName.put(migration.name().text(), migration);
            KnownMigration other = inAnyCase.put(migration.name().text(), migration);
            if (other != null) {
                throw other.name().equals(migration.name())
                        ? Messages.twoOfOneName(other, migration)
                        : Messages.sameButForCase(other, migration);
            }
        }
        return byName;
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

    /** What counts of the migrations that exist. */
    private Stream<KnownMigration> counting() {
        return known.values().stream()
                .filter(migration -> !replacements.isDormant(migration.name().text()));
    }

    /** The names of the migrations that exist, in order. */
    List<MigrationName> names() {
        return known.values().stream().sorted().map(KnownMigration::name).toList();
    }

    /** The migration of a name, if it exists. */
    public Optional<KnownMigration> migration(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The records that count, in the order of applying. */
    List<HistoryRow> rows() {
        return List.copyOf(recorded.values());
    }

    /** The record of a migration, whether it counts or not. */
    public Optional<HistoryRow> row(String name) {
        return Optional.ofNullable(recorded.get(name))
                .or(() -> Optional.ofNullable(dormant.get(name)));
    }

    /** The names of the records, in the order of applying. */
    public List<String> recorded() {
        return rows.stream().map(HistoryRow::name).toList();
    }

    private Optional<HistoryRow> row(KnownMigration migration) {
        return row(migration.name().text());
    }

    /** What has not been applied, or not to its end, in order. */
    List<KnownMigration> pending() {
        return pending;
    }

    /** What decides which migration counts: one that stands for others, or those. */
    public Replacements replacements() {
        return replacements;
    }

    /**
     * The batch of the next run.
     *
     * @throws HistoryMismatchException if there is none, because a record has the last
     */
    int nextBatch() {
        int last = rows.stream().mapToInt(HistoryRow::batch).max().orElse(0);
        // Each that is pending may get a batch of its own.
        if (last > Integer.MAX_VALUE - Math.max(1, pending.size())) {
            throw Messages.noBatchAfter(last);
        }
        return last + 1;
    }

    Findings findings() {
        List<HistoryRow> missing =
                recorded.values().stream().filter(row -> !exists(row.name())).toList();
        Optional<MigrationName> newest =
                known.values().stream().map(KnownMigration::name).max(MigrationName::compareTo);
        Map<Boolean, List<HistoryRow>> byAge =
                missing.stream().collect(Collectors.partitioningBy(row -> isNewer(row, newest)));
        return new Findings(
                byAge.getOrDefault(false, List.of()),
                byAge.getOrDefault(true, List.of()),
                counting().filter(this::isChanged).sorted().toList(),
                late(),
                replacements.torn(),
                replacements.waiting(),
                (int) recorded.values().stream().filter(HistoryRow::isApplied).count(),
                (int) rows.stream().filter(HistoryRow::isApplied).count());
    }

    private boolean exists(String name) {
        return known.containsKey(name) || replacements.isReplaced(name);
    }

    private static boolean isNewer(HistoryRow row, Optional<MigrationName> newest) {
        return newest.isPresent()
                && MigrationName.parse(row.name())
                        .filter(name -> name.compareTo(newest.get()) > 0)
                        .isPresent();
    }

    private boolean isChanged(KnownMigration migration) {
        return row(migration)
                .filter(HistoryRow::isApplied)
                .flatMap(HistoryRow::checksum)
                .filter(sum -> migration.checksum().filter(now -> now.contradicts(sum)).isPresent())
                .isPresent();
    }

    private List<KnownMigration> late() {
        Optional<MigrationName> newest =
                recorded.keySet().stream()
                        .flatMap(name -> MigrationName.parse(name).stream())
                        .max(MigrationName::compareTo);
        return pending.stream()
                .filter(migration -> row(migration).isEmpty())
                .filter(m -> newest.filter(name -> m.name().compareTo(name) < 0).isPresent())
                .toList();
    }

    MigrationStatus status() {
        List<MigrationStatus.Entry> entries = new ArrayList<>();
        Set<String> late = appliedLate();
        recorded.values().forEach(row -> entries.add(entry(row, remarks(row, late))));
        pending.stream()
                .filter(migration -> row(migration).isEmpty())
                .forEach(migration -> entries.add(entry(migration)));
        return new MigrationStatus(entries);
    }

    private MigrationStatus.Entry entry(HistoryRow row, Set<Remark> remarks) {
        State state = exists(row.name()) ? State.APPLIED : State.MISSING;
        return new MigrationStatus.Entry(
                row.name(),
                row.isApplied() ? state : State.INTERRUPTED,
                OptionalInt.of(row.batch()),
                Optional.of(row.appliedAt()),
                remarks);
    }

    private static MigrationStatus.Entry entry(KnownMigration pending) {
        return new MigrationStatus.Entry(
                pending.name().text(),
                State.PENDING,
                OptionalInt.empty(),
                Optional.empty(),
                Set.of());
    }

    private Set<Remark> remarks(HistoryRow row, Set<String> late) {
        Optional<KnownMigration> migration = migration(row.name());
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
}
