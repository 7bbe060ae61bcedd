package io.github.herogold.orm.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that an application has in one database, as far as its entities tell. Two of them are equal
 * if nobody who uses the database could tell the difference.
 *
 * @param schemas the schemas that its tables name
 * @param tables its tables
 * @param sequences its sequences
 * @param objects its named types and the like
 */
public record RelationalModel(
        List<String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<DatabaseObject> objects) {
    private static final RelationalModel EMPTY =
            new RelationalModel(List.of(), List.of(), List.of(), List.of());

    /**
     * Sorts everything by name.
     *
     * @param schemas the schemas that its tables name
     * @param tables its tables
     * @param sequences its sequences
     * @param objects its named types and the like
     */
    public RelationalModel {
        schemas = sorted(schemas, Function.identity());
        tables = sorted(tables, Table::name);
        sequences = sorted(sequences, Sequence::name);
        objects = sorted(objects, DatabaseObject::name);
    }

    private static <T, K extends Comparable<K>> List<T> sorted(List<T> all, Function<T, K> name) {
        return all.stream().sorted(Comparator.comparing(name)).toList();
    }

    /**
     * That of an application without entities.
     *
     * @return a model of nothing
     */
    public static RelationalModel empty() {
        return EMPTY;
    }

    /**
     * That of tables alone.
     *
     * @param tables the tables
     * @return the model
     */
    public static RelationalModel of(Table... tables) {
        return new RelationalModel(List.of(), List.of(tables), List.of(), List.of());
    }

    Optional<Table> table(ObjectName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    Optional<Sequence> sequence(ObjectName name) {
        return sequences.stream().filter(sequence -> sequence.name().equals(name)).findFirst();
    }
}
