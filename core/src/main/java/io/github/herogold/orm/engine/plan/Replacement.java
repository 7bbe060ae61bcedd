package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A migration that stands for others, by its file or by its record.
 *
 * @param name its name
 * @param replaces the names of those that it stands for
 * @param file it itself, if it exists
 * @param row its record, if it has one
 */
record Replacement(
        String name,
        List<String> replaces,
        Optional<KnownMigration> file,
        Optional<HistoryRow> row) {

    /** All of them, those that stand for more before those that stand for less. */
    static List<Replacement> all(Map<String, KnownMigration> known, List<HistoryRow> rows) {
        Map<String, Replacement> all = new HashMap<>();
        for (HistoryRow row : rows) {
            Optional<KnownMigration> file = Optional.ofNullable(known.get(row.name()));
            List<String> replaces =
                    file.map(f -> f.facts().replaces())
                            .filter(names -> !names.isEmpty())
                            .orElse(row.replaces());
            if (!replaces.isEmpty()) {
                all.put(row.name(), new Replacement(row.name(), replaces, file, Optional.of(row)));
            }
        }
        for (KnownMigration file : known.values()) {
            String name = file.name().text();
            List<String> replaces = file.facts().replaces();
            if (!replaces.isEmpty()) {
                all.putIfAbsent(
                        name, new Replacement(name, replaces, Optional.of(file), Optional.empty()));
            }
        }
        return all.values().stream()
                .sorted(
                        (one, other) ->
                                one.replaces().size() == other.replaces().size()
                                        ? other.name().compareTo(one.name())
                                        : other.replaces().size() - one.replaces().size())
                .toList();
    }

    /** Whether this one stands for everything that another one stands for. */
    boolean includes(Replacement other) {
        return !name.equals(other.name()) && new HashSet<>(replaces).containsAll(other.replaces());
    }

    boolean isApplied() {
        return row.filter(HistoryRow::isApplied).isPresent();
    }

    boolean isInterrupted() {
        return row.isPresent() && !isApplied();
    }
}
