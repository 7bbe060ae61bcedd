package io.github.herogold.orm.migrations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the migrations that exist with those that are recorded; needs no database. */
final class Planner {
    private final Map<String, KnownMigration> known;
    private final List<MigrationRecord> recorded;

    /**
     * Makes a planner.
     *
     * @param known the migrations that exist
     * @param recorded the records, in the order of applying
     * @throws InvalidMigrationException if two migrations have one name
     */
    Planner(List<KnownMigration> known, List<MigrationRecord> recorded) {
        this.known = byName(known);
        this.recorded = List.copyOf(recorded);
    }

    /** A record together with the migration that it is of. */
    record Undo(KnownMigration migration, MigrationRecord entry) {}

    /** What has not been applied, in order. */
    List<KnownMigration> pending() {
        Set<String> applied = names(recorded);
        return known.values().stream()
                .filter(migration -> !applied.contains(migration.name().text()))
                .sorted()
                .toList();
    }

    /** What has not been applied, up to and including a migration. */
    List<KnownMigration> pendingUpTo(String target) {
        if (names(recorded).contains(target)) {
            return List.of();
        }
        KnownMigration last = known.get(target);
        if (last == null) {
            throw Messages.unknownTarget(
                    target, known.values().stream().sorted().map(KnownMigration::name).toList());
        }
        return pending().stream().filter(migration -> migration.compareTo(last) <= 0).toList();
    }

    /** Records whose migration no longer exists, in the order of applying. */
    List<MigrationRecord> missing() {
        return recorded.stream().filter(entry -> !known.containsKey(entry.getName())).toList();
    }

    /**
     * Records whose file is gone: those that are missing, but for the ones of a newer release,
     * which come after every migration that exists.
     */
    List<MigrationRecord> lost() {
        Optional<MigrationName> newest =
                known.values().stream().map(KnownMigration::name).max(MigrationName::compareTo);
        return missing().stream()
                .filter(entry -> newest.isEmpty() || !isNewer(entry, newest.get()))
                .toList();
    }

    private static boolean isNewer(MigrationRecord entry, MigrationName than) {
        return MigrationName.parse(entry.getName())
                .map(name -> name.compareTo(than) > 0)
                .orElse(false);
    }

    /** What the last batches applied, the last first. */
    List<Undo> undoing(int batches) {
        List<Integer> last =
                recorded.stream()
                        .map(MigrationRecord::getBatch)
                        .distinct()
                        .sorted(Collections.reverseOrder())
                        .limit(batches)
                        .toList();
        List<MigrationRecord> entries =
                new ArrayList<>(
                        recorded.stream().filter(e -> last.contains(e.getBatch())).toList());
        Collections.reverse(entries);
        return entries.stream().map(entry -> new Undo(migrationOf(entry), entry)).toList();
    }

    int nextBatch() {
        return 1 + recorded.stream().mapToInt(MigrationRecord::getBatch).max().orElse(0);
    }

    MigrationStatus status() {
        List<MigrationStatus.Entry> entries = new ArrayList<>();
        recorded.forEach(
                entry -> entries.add(MigrationStatus.entry(entry, known.get(entry.getName()))));
        pending().forEach(migration -> entries.add(MigrationStatus.entry(migration)));
        return new MigrationStatus(entries);
    }

    private KnownMigration migrationOf(MigrationRecord entry) {
        KnownMigration migration = known.get(entry.getName());
        if (migration == null) {
            throw Messages.missing(List.of(entry));
        }
        return migration;
    }

    private static Map<String, KnownMigration> byName(List<KnownMigration> migrations) {
        return migrations.stream()
                .collect(
                        Collectors.toMap(
                                migration -> migration.name().text(),
                                Function.identity(),
                                (one, other) -> {
                                    throw Messages.twoOfOneName(one, other);
                                },
                                TreeMap::new));
    }

    private static Set<String> names(List<MigrationRecord> entries) {
        return entries.stream().map(MigrationRecord::getName).collect(Collectors.toSet());
    }
}
