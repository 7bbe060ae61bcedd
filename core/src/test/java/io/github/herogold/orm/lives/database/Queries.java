package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

/** Queries of tables. */
final class Queries {
    private static final String APPLIED = "state is null or state = 'applied'";

    static final List<Rule> RULES =
            List.of(
                    Rule.of("select (.+) into (@\\w+) from " + SqlText.NAME, Queries::intoVariable),
                    Rule.of(
                            "select (.+?) from "
                                    + SqlText.NAME
                                    + "(?: where (.*?))?(?: order by \\w+)?( for update(?:"
                                    + " nowait)?)?",
                            Queries::select));

    private Queries() {}

    private static Answer intoVariable(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Table table = session.require(parts.group(3));
        List<List<Object>> rows = rows(table.rows(), List.of(parts.group(1)), sql);
        if (!rows.isEmpty() && rows.get(0).get(0) != null) {
            session.state().variables().put(parts.group(2), rows.get(0).get(0));
        }
        return Answer.done();
    }

    private static Answer select(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Table table = session.require(parts.group(2));
        if (parts.group(4) != null) {
            session.lock("row of " + session.named(parts.group(2)));
        }
        List<String> columns = SqlText.parts(parts.group(1));
        Predicate<Map<String, Object>> meant =
                APPLIED.equalsIgnoreCase(parts.group(3))
                        ? row -> isApplied(row)
                        : Manipulations.condition(sql, parts.group(3));
        List<Map<String, Object>> chosen = table.rows().stream().filter(meant).toList();
        for (String column : columns) {
            if (column.matches("\\w+")
                    && !column.matches("null|\\d+")
                    && !table.columns().contains(column.toLowerCase(Locale.ROOT))) {
                throw Failures.noColumn(column, session.named(parts.group(2)));
            }
        }
        return Answer.rows(columns, rows(chosen, columns, sql));
    }

    private static List<List<Object>> rows(
            List<Map<String, Object>> rows, List<String> columns, SqlText sql) throws SQLException {
        if (columns.get(0).equalsIgnoreCase("count(*)")) {
            return List.of(List.of((long) rows.size()));
        }
        if (columns.get(0).equalsIgnoreCase("max(v)")) {
            return List.of(Arrays.asList(greatest(rows)));
        }
        List<List<Object>> values = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<Object> line = new ArrayList<>();
            for (String column : columns) {
                line.add(value(row, column.toLowerCase(Locale.ROOT), sql));
            }
            values.add(line);
        }
        return values;
    }

    private static Object greatest(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> row.containsKey("v"))
                .map(row -> Long.valueOf(String.valueOf(row.get("v"))))
                .max(Long::compare)
                .orElse(null);
    }

    private static Object value(Map<String, Object> row, String column, SqlText sql)
            throws SQLException {
        if (column.startsWith("case when way_down is null")) {
            return row.containsKey("way_down") ? 1 : 0;
        } else if (column.startsWith("case when (" + APPLIED)) {
            return isApplied(row) && !row.containsKey("replaces")
                    ? row.getOrDefault("checksum", "")
                    : null;
        } else if (column.matches("\\w+") && !column.matches("null|\\d+")) {
            return row.get(column);
        }
        return sql.value(column);
    }

    private static boolean isApplied(Map<String, Object> row) {
        return row.getOrDefault("state", "applied").equals("applied");
    }
}
