package io.github.herogold.orm.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rows read from a catalogue, whole: versions of a database differ in the columns there are.
 *
 * <p>For one thread and one footprint.
 */
final class CatalogueRows {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final Connection connection;
    private final Set<String> ignoredColumns;
    private final List<String> lines = new ArrayList<>();

    /** Rows without some columns, whose names are in lower case. */
    CatalogueRows(Connection connection, Set<String> ignoredColumns) {
        this.connection = connection;
        this.ignoredColumns = ignoredColumns;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Reads all rows of a query, in which {@code :name} stands for the values of that name, with
     * commas between them.
     *
     * @return the rows, by the names of the columns in lower case
     */
    List<Map<String, String>> read(String query, Map<String, ? extends Collection<String>> values)
            throws SQLException {
        List<String> bound = new ArrayList<>();
        String sql = PARAMETER.matcher(query).replaceAll(found -> bind(found, values, bound));
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setString(i + 1, bound.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        rows.forEach(row -> lines.add(query + row));
        return rows;
    }

    private static String bind(
            MatchResult found,
            Map<String, ? extends Collection<String>> values,
            List<String> bound) {
        Collection<String> list = values.get(found.group(1));
        if (list == null) {
            // No parameter but part of a name.
            return found.group();
        }
        bound.addAll(list);
        return "?" + ", ?".repeat(list.size() - 1);
    }

    private Map<String, String> row(ResultSet result) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        ResultSetMetaData columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!ignoredColumns.contains(name)) {
                row.put(name, String.valueOf(result.getString(i)));
            }
        }
        return row;
    }
}
