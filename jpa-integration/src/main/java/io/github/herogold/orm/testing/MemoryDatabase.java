package io.github.herogold.orm.testing;

import io.github.herogold.orm.testing.TestSettings.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A new H2 database in memory, which lasts until it is closed.
 *
 * @param login how to enter
 * @param keeper the connection that keeps it: H2 drops a database with its last one
 */
record MemoryDatabase(Login login, Connection keeper) implements AutoCloseable {

    static MemoryDatabase open() {
        Login login = new Login("jdbc:h2:mem:test_" + UUID.randomUUID(), "sa", "");
        try {
            return new MemoryDatabase(
                    login,
                    DriverManager.getConnection(login.url(), login.user(), login.password()));
        } catch (SQLException e) {
            throw Messages.noMemoryDatabase(e);
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw Messages.notClosed(e);
        }
    }
}
