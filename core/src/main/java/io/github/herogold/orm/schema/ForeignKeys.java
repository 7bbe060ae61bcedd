package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which foreign keys go and come on the way from one model to another: those that differ, and those
 * that have to step aside for a change of what they stand on.
 */
final class ForeignKeys {
    private final RelationalModel before;
    private final RelationalModel after;

    /**
     * Compares two models.
     *
     * @param before the first, under the names of the second
     */
    ForeignKeys(RelationalModel before, RelationalModel after) {
        this.before = before;
        this.after = after;
    }

    /** Those to drop, with their tables. A table that goes takes its own with it. */
    Map<ForeignKey, ObjectName> dropped() {
        Map<ForeignKey, ObjectName> dropped = new LinkedHashMap<>();
        for (Table table : before.tables()) {
            Optional<Table> now = after.table(table.name());
            table.foreignKeys()
                    .filter(
                            key ->
                                    now.isPresent()
                                            ? !now.get().constraints().contains(key)
                                                    || stepsAside(table, now.get(), key)
                                            : isInTheWay(table, key))
                    .forEach(key -> dropped.put(key, table.name()));
        }
        return dropped;
    }

    /** Those to add, with their tables. */
    Map<ForeignKey, ObjectName> added() {
        Map<ForeignKey, ObjectName> added = new LinkedHashMap<>();
        for (Table table : after.tables()) {
            Optional<Table> old = before.table(table.name());
            table.foreignKeys()
                    .filter(
                            key ->
                                    old.isEmpty()
                                            || !old.get().constraints().contains(key)
                                            || stepsAside(old.get(), table, key))
                    .forEach(key -> added.put(key, table.name()));
        }
        return added;
    }

    /** Whether no other key or index of its table begins with the columns of a key. */
    boolean isAlone(ForeignKey key) {
        return before.tables().stream()
                .filter(table -> table.constraints().contains(key))
                .noneMatch(table -> isServed(key, table));
    }

    private boolean stepsAside(Table old, Table now, ForeignKey key) {
        return isServed(key, old) != isServed(key, now)
                || servers(key, old).anyMatch(it -> !now.constraints().contains(it))
                || isAltered(old, now, key.columns())
                || before.table(key.target())
                        .filter(target -> isTargetChanged(key, target))
                        .isPresent();
    }

    /** Whether a key of a table that goes has to go before that. */
    private boolean isInTheWay(Table table, ForeignKey key) {
        return !key.target().equals(table.name())
                && (after.table(key.target()).isEmpty()
                        || before.table(key.target())
                                .filter(target -> isTargetChanged(key, target))
                                .isPresent());
    }

    private boolean isTargetChanged(ForeignKey key, Table target) {
        Table now = after.table(key.target()).orElse(target);
        return isAltered(target, now, key.targetColumns())
                || target.constraints().stream()
                        .filter(it -> !(it instanceof ForeignKey))
                        .filter(it -> it.columns().equals(key.targetColumns()))
                        .anyMatch(it -> !now.constraints().contains(it));
    }

    private static boolean isAltered(Table old, Table now, List<String> columns) {
        return columns.stream().anyMatch(name -> !old.column(name).equals(now.column(name)));
    }

    private static boolean isServed(ForeignKey key, Table table) {
        return servers(key, table).findAny().isPresent();
    }

    private static Stream<Constraint> servers(ForeignKey key, Table table) {
        int size = key.columns().size();
        return table.constraints().stream()
                .filter(it -> !(it instanceof ForeignKey) && !(it instanceof Check))
                .filter(it -> it.columns().size() >= size)
                .filter(it -> it.columns().subList(0, size).equals(key.columns()));
    }
}
