package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.ForeignKey;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has another name in one model than in the other.
 *
 * @param tables the new names of tables by the old
 * @param sequences the new names of sequences by the old
 * @param columns the new names of columns by the old, by the new names of their tables
 */
record Renames(
        Map<ObjectName, ObjectName> tables,
        Map<ObjectName, ObjectName> sequences,
        Map<ObjectName, Map<String, String>> columns) {

    ObjectName table(ObjectName old) {
        return tables.getOrDefault(old, old);
    }

    /** The new name of a column, by the new name of its table. */
    String column(ObjectName table, String old) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(old, old);
    }

    /** The way back. */
    Renames inverse() {
        Map<ObjectName, ObjectName> oldTables = inverse(tables);
        Map<ObjectName, Map<String, String>> oldColumns = new HashMap<>();
        columns.forEach(
                (table, names) ->
                        oldColumns.put(oldTables.getOrDefault(table, table), inverse(names)));
        return new Renames(oldTables, inverse(sequences), oldColumns);
    }

    private static <T> Map<T, T> inverse(Map<T, T> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The model with the new names. */
    RelationalModel in(RelationalModel model) {
        return new RelationalModel(
                model.schemas(),
                model.tables().stream().map(this::in).toList(),
                model.sequences().stream()
                        .map(it -> it.named(sequences.getOrDefault(it.name(), it.name())))
                        .toList(),
                model.objects());
    }

    private Table in(Table table) {
        ObjectName name = table(table.name());
        return new Table(
                name,
                table.columns().stream().map(it -> it.named(column(name, it.name()))).toList(),
                table.constraints().stream().map(it -> in(name, it)).toList(),
                table.comment(),
                table.options());
    }

    /** A constraint of a table, which is given by its new name. */
    Constraint in(ObjectName table, Constraint constraint) {
        Constraint here = constraint.withColumns(column -> column(table, column));
        if (here instanceof ForeignKey key) {
            ObjectName target = table(key.target());
            return key.withTarget(target, column -> column(target, column));
        }
        return here;
    }
}
