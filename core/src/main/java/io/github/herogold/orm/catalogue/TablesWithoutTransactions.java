package io.github.herogold.orm.catalogue;

import static java.util.stream.Collectors.toSet;

import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.StatementNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of MariaDB and MySQL whose rows stay when the transaction is rolled back, by their
 * engine: MyISAM, Aria, MEMORY, CSV and others (MariaDB documentation, Information Schema ENGINES
 * Table).
 *
 * <p>Read once for a schema, and again after {@link #forget}. For one thread.
 */
public final class TablesWithoutTransactions {
    private static final Set<String> SYSTEM =
            Set.of("information_schema", "performance_schema", "sys");

    private static final String TABLES =
            """
            select table_name, '' from information_schema.tables
            where table_schema = ? and table_type = 'BASE TABLE' and engine in
                (select engine from information_schema.engines
                    where transactions is null or transactions <> 'YES')\
            """;
    private static final String DEFINITIONS =
            """
            select event_object_table, action_statement
                from information_schema.triggers where event_object_schema = ?
            union all select table_name, view_definition
                from information_schema.views where table_schema = ?
            union all select routine_name, routine_definition
                from information_schema.routines where routine_schema = ?\
            """;

    private final Map<String, Schema> known = new HashMap<>();
    private Optional<Set<String>> schemas = Optional.empty();
    private String current = "";

    /**
     * The tables without transactions of a schema, and what the definitions of its triggers, views
     * and routines name.
     */
    private record Schema(Set<String> tables, Map<String, Set<String>> definitions) {

        boolean isReachedFrom(Set<String> names) {
            Deque<String> open = new ArrayDeque<>(names);
            Set<String> seen = new HashSet<>(names);
            while (!open.isEmpty()) {
                String name = open.pop();
                if (tables.contains(name)) {
                    return true;
                }
                for (String next : definitions.getOrDefault(name, Set.of())) {
                    if (seen.add(next)) {
                        open.push(next);
                    }
                }
            }
            return false;
        }
    }

    /** Forgets what has been read, for something may have changed it. */
    public void forget() {
        known.clear();
        schemas = Optional.empty();
    }

    /**
     * Whether there are such tables in the current schema.
     *
     * @param connection a connection to MariaDB or MySQL
     * @return whether there is one
     * @throws SQLException if the database refuses to tell
     */
    public boolean areThere(Connection connection) throws SQLException {
        readSchemas(connection);
        return !schema(connection, current).tables().isEmpty();
    }

    /**
     * Whether a statement names such a table, or a view, a trigger's table or a routine that leads
     * to one of the same schema.
     *
     * @param connection a connection to MariaDB or MySQL
     * @param statement a statement
     * @return whether it does, where words in strings count as names
     * @throws SQLException if the database refuses to tell
     */
    public boolean areNamedIn(Connection connection, SqlStatement statement) throws SQLException {
        Set<String> all = readSchemas(connection);
        Set<String> names = lower(StatementNames.in(statement));
        for (String schema : all) {
            boolean isMeant = schema.equals(current) || names.contains(lower(schema));
            if (isMeant && schema(connection, schema).isReachedFrom(names)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> readSchemas(Connection connection) throws SQLException {
        if (schemas.isEmpty()) {
            current = String.valueOf(connection.getCatalog());
            Set<String> all = new HashSet<>();
            read(
                    connection,
                    "select schema_name, '' from information_schema.schemata",
                    "",
                    (schema, nothing) -> all.add(schema));
            all.removeIf(schema -> SYSTEM.contains(lower(schema)));
            schemas = Optional.of(all);
        }
        return schemas.get();
    }

    private Schema schema(Connection connection, String name) throws SQLException {
        Schema schema = known.get(name);
        if (schema == null) {
            schema = readSchema(connection, name);
            known.put(name, schema);
        }
        return schema;
    }

    private static Schema readSchema(Connection connection, String name) throws SQLException {
        Set<String> tables = new HashSet<>();
        Map<String, Set<String>> definitions = new HashMap<>();
        read(connection, TABLES, name, (table, nothing) -> tables.add(lower(table)));
        if (!tables.isEmpty()) {
            read(
                    connection,
                    DEFINITIONS,
                    name,
                    (object, text) ->
                            definitions
                                    .computeIfAbsent(lower(object), key -> new HashSet<>())
                                    .addAll(namesIn(text, tables)));
        }
        return new Schema(tables, definitions);
    }

    // A text that is hidden from this user, or is not there, may name any table.
    private static Set<String> namesIn(String definition, Set<String> tables) {
        return definition.isEmpty()
                ? tables
                : lower(StatementNames.in(new SqlStatement(definition, 1)));
    }

    private interface Row {
        void take(String name, String text);
    }

    private static void read(Connection connection, String query, String schema, Row row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int parameters = (int) query.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                statement.setString(i, schema);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(2);
                    row.take(rows.getString(1), text == null ? "" : text);
                }
            }
        }
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(TablesWithoutTransactions::lower).collect(toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
