package io.github.herogold.orm.lives.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table with its rows, or a view. Immutable.
 *
 * @param columns the names of its columns
 * @param engine the storage engine that keeps it
 * @param rows the rows, in the order of their insertion; a column without a value is absent
 * @param definition what a view shows; empty for a table
 */
public record Table(
        List<String> columns,
        Engine engine,
        List<Map<String, Object>> rows,
        Optional<String> definition) {

    /** What keeps the rows of a table. */
    public enum Engine {
        /** Rows are part of a transaction. */
        INNODB,
        /** Each change stays, whatever becomes of the transaction. */
        MYISAM
    }

    /** Copies its lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Table empty(List<String> columns, Engine engine) {
        return new Table(columns, engine, List.of(), Optional.empty());
    }

    static Table view(String definition) {
        return new Table(List.of(), Engine.INNODB, List.of(), Optional.of(definition));
    }

    boolean hasTransactions() {
        return engine == Engine.INNODB;
    }

    Table with(Map<String, Object> row) {
        List<Map<String, Object>> more = new ArrayList<>(rows);
        more.add(row);
        return withRows(more);
    }

    Table withRows(List<Map<String, Object>> newRows) {
        return new Table(columns, engine, newRows, definition);
    }

    Table withEngine(Engine newEngine) {
        return new Table(columns, newEngine, rows, definition);
    }

    Table withColumn(String column) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new Table(more, engine, rows, definition);
    }

    Table withoutColumn(String column) {
        List<String> fewer = columns.stream().filter(c -> !c.equals(column)).toList();
        return new Table(fewer, engine, rows, definition)
                .changed(
                        row -> true,
                        row -> {
                            Map<String, Object> less = new TreeMap<>(row);
                            less.remove(column);
                            return less;
                        });
    }

    /** This table with another row for each that is meant. */
    Table changed(Predicate<Map<String, Object>> meant, UnaryOperator<Map<String, Object>> change) {
        return withRows(
                rows.stream().map(row -> meant.test(row) ? change.apply(row) : row).toList());
    }

    Table without(Predicate<Map<String, Object>> meant) {
        return withRows(rows.stream().filter(meant.negate()).toList());
    }

    /** The number of the next row, where the table numbers them. */
    long nextId() {
        return 1
                + rows.stream().mapToLong(row -> (Long) row.getOrDefault("id", 0L)).max().orElse(0);
    }

    @Override
    public String toString() {
        return definition
                .map(text -> "view: " + text)
                .orElseGet(() -> columns + (hasTransactions() ? "" : " " + engine) + " " + rows);
    }
}
