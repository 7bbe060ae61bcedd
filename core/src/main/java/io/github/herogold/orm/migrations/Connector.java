package io.github.herogold.orm.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;

/** What opens connections to one database, and closes them. Thread-safe. */
sealed interface Connector permits DriverConnector, GivenConnector {

    Connection open() throws SQLException;

    /** Opens a connection of another user. */
    Connection openAs(String user, String password) throws SQLException;

    void close(Connection connection) throws SQLException;

    /**
     * Opens a connection, again and again while another process has the file open.
     *
     * @throws DatabaseUnavailableException if the database refuses
     * @throws LockTimeoutException if the file is still open after so long a wait, or the process
     *     that has it open does not answer
     */
    Connection awaiting(Duration wait, DriverCall<Connection> opening);

    /** What is said where a connection cannot be had. */
    DatabaseUnavailableException unreachable(SQLException cause);

    Logger parentLogger() throws SQLFeatureNotSupportedException;
}
