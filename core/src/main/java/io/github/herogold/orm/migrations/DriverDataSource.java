package io.github.herogold.orm.migrations;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of one driver to one database, each opened when it is asked for.
 *
 * <p>Drivers are looked for in a class loader of the caller's choice, which {@link DriverManager}
 * does not offer. Thread-safe.
 */
final class DriverDataSource implements DataSource, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DriverDataSource.class.getName());

    private final Driver driver;
    private final DatabaseAddress address;
    private Optional<Connection> anchor = Optional.empty();

    private DriverDataSource(Driver driver, DatabaseAddress address) {
        this.driver = driver;
        this.address = address;
    }

    /**
     * Finds the driver of a database and makes sure that the database answers.
     *
     * @throws DatabaseUnavailableException if there is no driver, or the database refuses
     */
    static DriverDataSource connect(DatabaseAddress address, ClassLoader classLoader) {
        Driver driver =
                drivers(classLoader)
                        .filter(candidate -> accepts(candidate, address))
                        .findFirst()
                        .orElseThrow(() -> Messages.noDriver(address));
        DriverDataSource dataSource = new DriverDataSource(driver, address);
        dataSource.dropAnchor();
        return dataSource;
    }

    // A database in memory lives as long as somebody is connected to it (H2 manual, In-Memory
    // Databases), so one connection stays open between those that are asked for.
    private void dropAnchor() {
        try {
            anchor = Optional.of(getConnection());
        } catch (SQLException e) {
            throw Messages.noConnection(address, e);
        }
    }

    /** Closes the connection that was kept; the others are closed by those who asked for them. */
    @Override
    public void close() {
        try {
            if (anchor.isPresent()) {
                anchor.get().close();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A connection was gone before it was closed.", e);
        }
    }

    private static Stream<Driver> drivers(ClassLoader classLoader) {
        return Stream.concat(
                ServiceLoader.load(Driver.class, classLoader).stream()
                        .map(ServiceLoader.Provider::get),
                DriverManager.drivers());
    }

    private static boolean accepts(Driver driver, DatabaseAddress address) {
        try {
            return driver.acceptsURL(address.url());
        } catch (SQLException e) {
            throw Messages.noConnection(address, address.withoutSecrets(e));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(address.properties());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(new DatabaseAddress(address.url(), user, password).properties());
    }

    private Connection connect(Properties properties) throws SQLException {
        try {
            Connection connection = driver.connect(address.url(), properties);
            if (connection == null) {
                throw new SQLException("The driver " + driver + " does not take " + address);
            }
            return connection;
        } catch (SQLException e) {
            throw address.withoutSecrets(e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("login timeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
