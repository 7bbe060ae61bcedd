package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.Pause;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * What opens connections to one database: its driver and its address.
 *
 * <p>Drivers are looked for in a class loader of the caller's choice, which {@link DriverManager}
 * does not offer. Thread-safe.
 */
final class DriverConnector implements Connector {
    // H2 manual, ErrorCode.DATABASE_ALREADY_OPEN_1.
    private static final int H2_FILE_IN_USE = 90020;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** In which a process that lives answers, however short the lock is waited for. */
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

    private final Driver driver;
    private final DatabaseAddress address;

    private DriverConnector(Driver driver, DatabaseAddress address) {
        this.driver = driver;
        this.address = address;
    }

    /**
     * Finds the driver of a database.
     *
     * @throws DatabaseUnavailableException if no driver takes the address
     */
    static DriverConnector to(DatabaseAddress address, ClassLoader classLoader) {
        return new DriverConnector(new Drivers(classLoader).of(address), address);
    }

    @Override
    public Connection open() throws SQLException {
        try {
            Connection connection =
                    DriverCall.checked(() -> driver.connect(address.url(), address.properties()));
            if (connection == null) {
                throw new SQLException("The driver " + driver + " does not take " + address);
            }
            return connection;
        } catch (SQLException e) {
            throw address.withoutSecrets(e);
        }
    }

    @Override
    public void close(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection awaiting(Duration wait, DriverCall<Connection> opening) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            try {
                return address.mayBeServedByAnyProcess()
                        ? TimedOpening.within(longer(wait, FOR_AN_ANSWER), opening)
                        : opening.call();
            } catch (TimeoutException e) {
                throw Messages.noAnswer(address, longer(wait, FOR_AN_ANSWER));
            } catch (SQLException e) {
                if (e.getErrorCode() != H2_FILE_IN_USE) {
                    throw unreachable(e);
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw Messages.fileInUse(address, wait);
                }
                Pause.of(PAUSE);
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    @Override
    public DatabaseUnavailableException unreachable(SQLException cause) {
        return Messages.noConnection(address, cause);
    }
}
