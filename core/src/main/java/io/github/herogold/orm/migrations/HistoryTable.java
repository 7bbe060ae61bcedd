package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The table of {@link MigrationRecord}, in the current schema of a connection. */
final class HistoryTable {
    private HistoryTable() {}

    static boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name =
                database.storesUpperCaseIdentifiers()
                        ? MigrationRecord.TABLE.toUpperCase(Locale.ROOT)
                        : MigrationRecord.TABLE;
        try (ResultSet tables =
                database.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    /** Creates the table unless it is there; safe when several processes do so at once. */
    static void create(Connection connection, SqlDialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(new SchemaSql(dialect).createHistoryTable());
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
}
