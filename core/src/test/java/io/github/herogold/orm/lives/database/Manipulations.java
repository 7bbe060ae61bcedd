package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that change rows. */
final class Manipulations {
    /** The variable that keeps what {@code last_insert_id()} tells. */
    static final String LAST_ID = "last insert id";

    /** The table that the routine of every server writes into. */
    private static final String LEDGER = ".ledger";

    private static final String NAME = SqlText.NAME;
    private static final Pattern CONDITION =
            Pattern.compile("(?is)(\\w+) (?:= (\\S+)|in \\((.*)\\))");
    private static final Pattern SUM = Pattern.compile("(\\w+) ([+-]) (\\d+)");

    static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "insert into " + NAME + " ?\\((.*?)\\) values \\((.*)\\)",
                            Manipulations::insert),
                    Rule.of(
                            "insert into " + NAME + " ?\\((\\w+)\\) select (\\w+) from " + NAME,
                            Manipulations::insertRows),
                    Rule.of("update " + NAME + " set (.*?)(?: where (.*))?", Manipulations::update),
                    Rule.of("delete from " + NAME + "(?: where (.*))?", Manipulations::delete),
                    Rule.of(
                            "call add_row\\((\\d+)\\)",
                            (s, sql, m) -> {
                                insert(
                                        s,
                                        s.product().home() + LEDGER,
                                        Map.of("v", sql.value(m.group(1))));
                                return Answer.done();
                            }));

    private Manipulations() {}

    private static Answer insert(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Map<String, Object> row = new TreeMap<>();
        List<String> values = SqlText.parts(parts.group(3));
        int next = 0;
        for (String column : SqlText.parts(parts.group(2))) {
            Object value = sql.value(values.get(next++));
            if (value != null) {
                row.put(column.toLowerCase(Locale.ROOT), value);
            }
        }
        insert(session, parts.group(1), row);
        return Answer.changed(1);
    }

    private static Answer insertRows(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        List<Map<String, Object>> source = session.require(parts.group(4)).rows();
        for (Map<String, Object> row : source) {
            Object value = row.get(parts.group(3));
            insert(
                    session,
                    parts.group(1),
                    value == null ? Map.of() : Map.of(parts.group(2), value));
        }
        return Answer.changed(source.size());
    }

    private static void insert(ServerSession session, String name, Map<String, Object> values)
            throws SQLException {
        Table table = session.require(name);
        requireColumns(session, name, table, values);
        Map<String, Object> row = new TreeMap<>(values);
        if (table.columns().contains("id") && !row.containsKey("id")) {
            row.put("id", table.nextId());
            session.state().variables().put(LAST_ID, row.get("id"));
        }
        for (String unique : List.of("id", "name")) {
            Object key = row.get(unique);
            if (table.rows().stream().anyMatch(other -> SqlText.same(other.get(unique), key))) {
                throw Failures.duplicate(session.named(name), key);
            }
        }
        session.write(name, table.with(row));
    }

    private static void requireColumns(
            ServerSession session, String name, Table table, Map<String, Object> values)
            throws SQLException {
        for (String column : values.keySet()) {
            if (!table.columns().contains(column)) {
                throw Failures.noColumn(column, session.named(name));
            }
        }
    }

    private static Answer update(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Table table = session.require(parts.group(1));
        Map<String, Object> constants = new LinkedHashMap<>();
        Map<String, Long> sums = new LinkedHashMap<>();
        for (String setting : SqlText.parts(parts.group(2))) {
            String[] sides = setting.split("=", 2);
            String column = sides[0].strip().toLowerCase(Locale.ROOT);
            Matcher sum = SUM.matcher(sides[1].strip());
            if (sum.matches()) {
                sums.put(column, Long.parseLong(sum.group(2) + sum.group(3)));
            } else {
                constants.put(column, sql.value(sides[1]));
            }
        }
        Predicate<Map<String, Object>> meant = condition(sql, parts.group(3));
        session.write(parts.group(1), table.changed(meant, row -> changed(row, constants, sums)));
        return Answer.changed((int) table.rows().stream().filter(meant).count());
    }

    private static Map<String, Object> changed(
            Map<String, Object> row, Map<String, Object> constants, Map<String, Long> sums) {
        Map<String, Object> changed = new TreeMap<>(row);
        sums.forEach((column, plus) -> changed.computeIfPresent(column, (c, v) -> sum(v, plus)));
        constants.forEach(changed::put);
        changed.values().removeIf(Objects::isNull);
        return changed;
    }

    private static Object sum(Object value, long plus) {
        return Long.parseLong(String.valueOf(value)) + plus;
    }

    private static Answer delete(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Table table = session.require(parts.group(1));
        Table less = table.without(condition(sql, parts.group(2)));
        session.write(parts.group(1), less);
        return Answer.changed(table.rows().size() - less.rows().size());
    }

    /** Which rows are meant; all where there is no condition. */
    static Predicate<Map<String, Object>> condition(SqlText sql, String condition)
            throws SQLException {
        if (condition == null) {
            return row -> true;
        }
        Matcher matcher = CONDITION.matcher(condition.strip());
        if (!matcher.matches()) {
            throw new SQLException("The simulation does not know the condition " + condition);
        }
        List<Object> values = new ArrayList<>();
        String list = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        for (String value : SqlText.parts(list)) {
            values.add(sql.value(value));
        }
        String column = matcher.group(1).toLowerCase(Locale.ROOT);
        return row -> values.stream().anyMatch(value -> SqlText.same(value, row.get(column)));
    }
}
