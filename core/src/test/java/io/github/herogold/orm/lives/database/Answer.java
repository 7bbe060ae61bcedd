package io.github.herogold.orm.lives.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a server answers to a statement: rows, or how many it changed.
 *
 * @param columns the names of the columns; none where it is a number
 * @param rows the rows, whose values may be null
 * @param changed how many rows were changed; -1 where the answer is rows
 */
record Answer(List<String> columns, List<List<Object>> rows, int changed) {
    private static final int ROWS = -1;

    static Answer changed(int count) {
        return new Answer(List.of(), List.of(), count);
    }

    static Answer done() {
        return changed(0);
    }

    static Answer nothing() {
        return new Answer(List.of("nothing"), List.of(), ROWS);
    }

    static Answer of(Object value) {
        return rows(List.of("value"), List.of(Arrays.asList(value)));
    }

    static Answer rows(List<String> columns, List<List<Object>> rows) {
        return new Answer(columns, rows, ROWS);
    }

    /** Rows that all have the same columns. */
    static Answer ofMaps(List<? extends Map<String, ?>> maps) {
        if (maps.isEmpty()) {
            return nothing();
        }
        List<String> columns = List.copyOf(maps.get(0).keySet());
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, ?> map : maps) {
            List<Object> row = new ArrayList<>();
            columns.forEach(column -> row.add(map.get(column)));
            rows.add(row);
        }
        return rows(columns, rows);
    }

    boolean isRows() {
        return changed == ROWS;
    }
}
