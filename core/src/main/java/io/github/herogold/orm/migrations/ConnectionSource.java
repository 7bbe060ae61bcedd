package io.github.herogold.orm.migrations;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where connections come from that somebody else keeps, such as the pool of a server.
 *
 * <p>A manager needs up to three at a time, in no transaction and each for itself. Implementations
 * are called by one thread at a time.
 */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * Takes a connection.
     *
     * @return a connection in no transaction, which nobody else uses until it is given back
     * @throws SQLException if there is none to be had
     */
    Connection open() throws SQLException;

    /**
     * Gives a connection back, by default by closing it.
     *
     * @param connection a connection of this source
     * @throws SQLException if it cannot be given back
     */
    default void close(Connection connection) throws SQLException {
        connection.close();
    }
}
