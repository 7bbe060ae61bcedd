package io.github.herogold.orm.benchmarks.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database and who logs in, without a password.
 *
 * @param url a JDBC URL
 * @param user who logs in
 */
record Address(String url, String user) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Counts the tables that migrations have created. */
    int countTables() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(SampleTable.COUNT)) {
            count.next();
            return count.getInt(1);
        }
    }
}
