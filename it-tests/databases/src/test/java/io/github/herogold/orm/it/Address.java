package io.github.herogold.orm.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and who may enter.
 *
 * @param url the JDBC URL
 * @param user the user, who may do everything there
 * @param password the password, possibly empty
 */
public record Address(String url, String user, String password) {

    /**
     * Opens a connection, which the caller closes.
     *
     * @return a new connection in auto-commit mode
     * @throws SQLException if the database does not answer
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
