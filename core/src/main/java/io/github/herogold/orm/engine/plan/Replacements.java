package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which counts: a migration that stands for others, or those others. What does not count is
 * dormant.
 *
 * <ul>
 *   <li>Where the one is recorded, it counts.
 *   <li>Where none of the others is recorded, it counts, and is pending.
 *   <li>Where all of them are applied, it counts, and is taken as applied.
 *   <li>Where some are, they count, until all are.
 *   <li>A release that has the others and not the one runs the others.
 * </ul>
 */
public final class Replacements {
    private final Map<String, KnownMigration> known;
    private final Map<String, HistoryRow> rows = new LinkedHashMap<>();
    private final List<Replacement> all;
    private final Set<String> dormant = new HashSet<>();
    private final Map<String, Set<String>> companions = new HashMap<>();
    private final Map<String, HistoryRow> adoptions = new LinkedHashMap<>();
    private final List<Replacement> waiting = new ArrayList<>();
    private final Map<String, Set<String>> torn = new LinkedHashMap<>();

    /**
     * Decides.
     *
     * @param known the migrations that exist, by name
     * @param recorded the records, in the order of applying
     */
    Replacements(Map<String, KnownMigration> known, List<HistoryRow> recorded) {
        this.known = known;
        recorded.forEach(row -> rows.putIfAbsent(row.name(), row));
        this.all = Replacement.all(known, recorded);
        all.forEach(this::decide);
    }

    private void decide(Replacement replacement) {
        if (dormant.contains(replacement.name())) {
            return;
        }
        Set<String> parts = parts(replacement);
        if (replacement.row().isPresent()) {
            decideOnRecorded(replacement, parts);
        } else if (isUntouched(replacement, parts)) {
            countsInsteadOf(replacement, parts);
        } else if (isComplete(replacement)) {
            adoptions.put(replacement.name(), standIn(replacement));
            countsInsteadOf(replacement, parts);
        } else {
            waitForParts(replacement);
        }
    }

    private void decideOnRecorded(Replacement replacement, Set<String> parts) {
        boolean isForeign =
                replacement.file().isEmpty()
                        && replacement.isApplied()
                        && parts.stream().anyMatch(known::containsKey);
        if (!isForeign) {
            countsInsteadOf(replacement, parts);
            return;
        }
        dormant.add(replacement.name());
        // What is undone of it here, it does not stand for any longer.
        parts.forEach(
                part ->
                        companions
                                .computeIfAbsent(part, name -> new LinkedHashSet<>())
                                .add(replacement.name()));
    }

    private void countsInsteadOf(Replacement replacement, Set<String> parts) {
        dormant.addAll(parts);
        companions.put(replacement.name(), parts);
    }

    private void waitForParts(Replacement replacement) {
        waiting.add(replacement);
        Set<String> gone = new LinkedHashSet<>(replacement.replaces());
        gone.removeIf(name -> known.containsKey(name) || isApplied(name));
        all.stream()
                .filter(other -> replacement.includes(other) && other.file().isPresent())
                .forEach(other -> gone.removeAll(other.replaces()));
        if (gone.isEmpty()) {
            dormant.add(replacement.name());
        } else {
            torn.put(replacement.name(), gone);
        }
    }

    /** What it stands for, and whatever else stands for a part of that. */
    private Set<String> parts(Replacement replacement) {
        Set<String> parts = new LinkedHashSet<>(replacement.replaces());
        parts.remove(replacement.name());
        all.stream()
                .filter(other -> replacement.includes(other) && !other.isInterrupted())
                .forEach(other -> parts.add(other.name()));
        return parts;
    }

    private boolean isUntouched(Replacement replacement, Set<String> parts) {
        return parts.stream().noneMatch(rows::containsKey) && !hasInterruptedPart(replacement);
    }

    private boolean isComplete(Replacement replacement) {
        return replacement.replaces().stream().allMatch(this::isApplied)
                && !hasInterruptedPart(replacement);
    }

    private boolean hasInterruptedPart(Replacement replacement) {
        return all.stream().anyMatch(other -> replacement.includes(other) && other.isInterrupted());
    }

    private boolean isApplied(String name) {
        return Optional.ofNullable(rows.get(name)).filter(HistoryRow::isApplied).isPresent();
    }

    /** The record that it is going to have. */
    private HistoryRow standIn(Replacement replacement) {
        HistoryRow last =
                rows.values().stream()
                        .filter(row -> replacement.replaces().contains(row.name()))
                        .reduce((one, other) -> other)
                        .orElseThrow();
        return new HistoryRow(
                last.id(),
                replacement.name(),
                last.batch(),
                last.appliedAt(),
                MigrationRecord.State.APPLIED,
                Optional.empty(),
                false,
                replacement.replaces());
    }

    boolean isDormant(String name) {
        return dormant.contains(name);
    }

    /** Whether something that exists stands for a migration, now or later. */
    boolean isReplaced(String name) {
        return dormant.contains(name)
                || waiting.stream().anyMatch(one -> one.replaces().contains(name));
    }

    /** Records that are to be added, of what is taken as applied. */
    List<HistoryRow> adoptions() {
        return List.copyOf(adoptions.values());
    }

    /** The names of what waits for what it stands for to be applied. */
    List<String> waiting() {
        return waiting.stream().map(Replacement::name).toList();
    }

    /** Whether a migration waits for what it stands for to be applied. */
    boolean isWaiting(String name) {
        return waiting.stream().anyMatch(one -> one.name().equals(name));
    }

    /** Names of what can neither be run nor adopted, each with what is missing. */
    Map<String, Set<String>> torn() {
        return torn;
    }

    /** The names whose records come and go with that of a migration. */
    public List<String> companionsOf(String name) {
        return companions.getOrDefault(name, Set.of()).stream().filter(rows::containsKey).toList();
    }

    /**
     * The records that count, in the order of applying: what stands for others is in the place of
     * the last of them.
     */
    List<HistoryRow> rows() {
        List<HistoryRow> inOrder = new ArrayList<>(rows.values());
        Stream<Replacement> counting = all.stream().filter(one -> !dormant.contains(one.name()));
        for (Replacement replacement : counting.toList()) {
            Optional<HistoryRow> row =
                    replacement
                            .row()
                            .or(() -> Optional.ofNullable(adoptions.get(replacement.name())));
            row.ifPresent(one -> move(one, parts(replacement), inOrder));
        }
        inOrder.removeIf(row -> dormant.contains(row.name()));
        return inOrder;
    }

    private static void move(HistoryRow row, Set<String> behind, List<HistoryRow> inOrder) {
        OptionalInt last =
                IntStream.range(0, inOrder.size())
                        .filter(i -> behind.contains(inOrder.get(i).name()))
                        .max();
        if (last.isPresent()) {
            HistoryRow anchor = inOrder.get(last.getAsInt());
            inOrder.remove(row);
            inOrder.add(inOrder.indexOf(anchor) + 1, row);
        }
    }
}
