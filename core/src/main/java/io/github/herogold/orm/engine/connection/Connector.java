package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What opens connections to one database, and closes them. Thread-safe. */
public sealed interface Connector permits DriverConnector, GivenConnector {

    /** Opens a connection. */
    Connection open() throws SQLException;

    /** Closes a connection, or gives it back. */
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
}
