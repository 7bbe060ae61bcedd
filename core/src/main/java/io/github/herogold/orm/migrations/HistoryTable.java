package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of {@link MigrationRecord}, in the current schema of a connection. */
final class HistoryTable {
    private HistoryTable() {}

    static boolean exists(Connection connection) throws SQLException {
        return !columns(connection).isEmpty();
    }

    /** The names of its columns in lower case; none where there is no such table. */
    static Set<String> columns(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name =
                database.storesUpperCaseIdentifiers()
                        ? MigrationRecord.TABLE.toUpperCase(Locale.ROOT)
                        : MigrationRecord.TABLE;
        Set<String> columns = new HashSet<>();
        try (ResultSet rows =
                database.getColumns(
                        connection.getCatalog(), schemaPattern(connection), name, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    // JDBC reads the name as a pattern, so that tenant_1 would be tenant21 as well.
    private static @Nullable String schemaPattern(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        String escape = connection.getMetaData().getSearchStringEscape();
        return schema == null
                ? null
                : schema.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    /**
     * Creates the table, or adds what an earlier release did not have; safe when several processes
     * do so at once.
     *
     * @throws DatabaseUnavailableException if the table is another tool's
     */
    static void prepare(Connection connection, SqlDialect dialect) throws SQLException {
        SchemaSql sql = new SchemaSql(dialect);
        Set<String> present = columns(connection);
        if (present.isEmpty()) {
            create(connection, sql);
            return;
        }
        requireOurs(present);
        for (String statement : sql.addFurtherColumns(present)) {
            execute(connection, statement);
        }
    }

    static void requireOurs(Set<String> columns) {
        if (!columns.containsAll(SchemaSql.requiredColumns())) {
            throw DatabaseMessages.foreignTable(columns);
        }
    }

    private static void create(Connection connection, SchemaSql sql) throws SQLException {
        try {
            execute(connection, sql.createHistoryTable());
        } catch (SQLException e) {
            // "if not exists" is no lock: PostgreSQL lets the slower of two fail on its catalogue.
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (!exists(connection)) {
                throw e;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
