package io.github.herogold.orm.lives.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The methods of {@link java.sql.DatabaseMetaData} in use. */
final class SimulatedMetaData {
    private final SimulatedConnection connection;

    SimulatedMetaData(SimulatedConnection connection) {
        this.connection = connection;
    }

    Connection getConnection() {
        return StandIn.of(Connection.class, connection);
    }

    String getDatabaseProductName() {
        return connection.server().product().title();
    }

    String getURL() {
        return connection.server().product().url();
    }

    boolean storesUpperCaseIdentifiers() {
        return connection.server().product() == Product.H2;
    }

    boolean storesLowerCaseIdentifiers() {
        return connection.server().product() == Product.POSTGRESQL;
    }

    String getSearchStringEscape() {
        return "\\";
    }

    ResultSet getColumns(String catalog, String schema, String table, String column)
            throws SQLException {
        String place = schema == null ? catalog : schema.replace("\\", "");
        List<List<Object>> rows =
                connection.columns(place, table.replace("\\", "")).stream()
                        .map(name -> List.<Object>of(name))
                        .toList();
        return SimulatedRows.of(Answer.rows(List.of("COLUMN_NAME"), rows));
    }
}
