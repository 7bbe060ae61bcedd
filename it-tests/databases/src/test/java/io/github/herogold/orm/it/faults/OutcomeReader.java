package io.github.herogold.orm.it.faults;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads rows as text, with their columns in alphabetical order. */
final class OutcomeReader {
    private static final Predicate<String> TABLE_OF_ENGINE =
            Pattern.compile("(?i)table migration.*").asMatchPredicate();
    private static final Predicate<String> TABLE =
            Pattern.compile("table [^:]+").asMatchPredicate();

    /** What differs from one run to the next. */
    private static final Predicate<String> OF_ONE_RUN =
            Pattern.compile("id|batch|.*_at|duration.*|.*_(ms|millis|micros|nanos)")
                    .asMatchPredicate();

    private final Statement statement;

    OutcomeReader(Statement statement) {
        this.statement = statement;
    }

    /** The rows of all tables of a catalogue but those of the engine. */
    List<String> rows(List<String> catalogue) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String line :
                catalogue.stream().filter(TABLE.and(TABLE_OF_ENGINE.negate())).toList()) {
            String table = line.substring("table ".length());
            for (Map<String, String> row : select("select * from " + table)) {
                rows.add(table.toLowerCase(Locale.ROOT) + " " + row);
            }
        }
        return rows.stream().sorted().toList();
    }

    List<String> history() throws SQLException {
        List<Map<String, String>> rows = select("select * from migrations order by id");
        rows.forEach(row -> row.keySet().removeIf(OF_ONE_RUN));
        return rows.stream().map(Map::toString).toList();
    }

    List<Integer> batches() throws SQLException {
        return select("select batch from migrations order by id").stream()
                .map(row -> Integer.valueOf(row.get("batch")))
                .toList();
    }

    /** What PostgreSQL leaves behind when an index could not be built; nothing else shows it. */
    List<String> invalidIndexes() throws SQLException {
        String product = statement.getConnection().getMetaData().getDatabaseProductName();
        return product.equals("PostgreSQL")
                ? select("select indexrelid::regclass as name from pg_index where not indisvalid")
                        .stream()
                        .map(row -> row.get("name"))
                        .toList()
                : List.of();
    }

    private List<Map<String, String>> select(String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            ResultSetMetaData columns = result.getMetaData();
            List<Map<String, String>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    row.put(name, String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
