package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.CurrentSchema;
import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.JdbcWork;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to one schema; one that is closed is kept for the next who asks. Thread-safe. */
public final class ConnectionPool implements DataSource, AutoCloseable {
    private final Connector connector;
    private Optional<String> schema;
    private final Deque<Connection> idle = new ArrayDeque<>();

    // Each pool lends its own; it is taken off the thread as soon as it is returned.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Connection> lent = new ThreadLocal<>();

    private ConnectionPool(Connector connector, Optional<String> schema) {
        this.connector = connector;
        this.schema = schema;
    }

    /**
     * Makes sure that a database answers.
     *
     * @param connector what opens the connections
     * @param wait how long a file is waited for that another process has open
     * @param schema the schema of the connections, where that is not the one of the login
     * @throws DatabaseUnavailableException if the database refuses
     * @throws LockTimeoutException if another process has the file of the database open
     */
    public static ConnectionPool connect(
            Connector connector, Duration wait, Optional<String> schema) {
        ConnectionPool dataSource = new ConnectionPool(connector, schema);
        // A database in memory lives as long as somebody is connected to it (H2 manual, In-Memory
        // Databases), so there is one connection from the beginning.
        connector.awaiting(
                wait,
                () -> {
                    Connection first = dataSource.take();
                    dataSource.takeBack(first);
                    return first;
                });
        return dataSource;
    }

    /**
     * Does work on a connection that commits each statement.
     *
     * @throws DatabaseUnavailableException around the SQLException of the work
     */
    public <R> R onConnection(JdbcWork<R> work) {
        Connection borrowed = lent.get();
        if (borrowed != null) {
            return on(borrowed, work);
        }
        try (Taken taken = new Taken(borrow())) {
            return on(taken.connection, work);
        }
    }

    private static <R> R on(Connection connection, JdbcWork<R> work) {
        try {
            return DriverCall.checked(() -> work.on(connection));
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
    }

    /** A connection that is taken back. */
    private final class Taken implements AutoCloseable {
        private final Connection connection;

        Taken(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            giveBack(connection);
        }
    }

    /**
     * A connection that nobody else uses until it is given back.
     *
     * @throws DatabaseUnavailableException if there is none to be had
     */
    public Connection borrow() {
        try {
            return take();
        } catch (SQLException e) {
            throw connector.unreachable(e);
        }
    }

    /**
     * Takes a borrowed connection back.
     *
     * @throws DatabaseUnavailableException if what is not committed cannot be rolled back
     */
    public void giveBack(Connection connection) {
        try {
            takeBack(connection);
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
    }

    /** Does something that asks for a connection, and gives it one that stays the lender's. */
    public void lending(Connection connection, Runnable work) {
        lent.set(connection);
        try {
            work.run();
        } finally {
            lent.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection borrowed = lent.get();
        if (borrowed != null) {
            return ReturnedConnection.of(borrowed, stays -> {});
        }
        return ReturnedConnection.of(take(), this::takeBack);
    }

    private Connection take() throws SQLException {
        Optional<Connection> kept;
        synchronized (idle) {
            kept = Optional.ofNullable(idle.poll());
        }
        return kept.isPresent() ? kept.get() : inSchema(connector.open());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("another user");
    }

    /** Keeps a connection for the next who asks; what is not committed is rolled back. */
    private void takeBack(Connection connection) throws SQLException {
        // One that is gone is given back too: the pool of an application counts on it.
        if (connection.isClosed()) {
            close(connection);
            return;
        }
        try {
            DriverCall.checked(() -> endTransaction(connection));
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e;
        }
        synchronized (idle) {
            idle.push(connection);
        }
    }

    private static Connection endTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private Connection inSchema(Connection connection) throws SQLException {
        return schema.isPresent() ? in(schema.get(), connection) : connection;
    }

    /**
     * Makes another schema the one that unqualified names mean; nobody may hold a connection
     * meanwhile.
     *
     * @throws InvalidRequestException if there is no such schema
     */
    public void useSchema(String name) {
        synchronized (idle) {
            schema = Optional.of(name);
            try {
                for (Connection connection : idle) {
                    CurrentSchema.set(connection, name);
                }
            } catch (SQLException e) {
                throw CurrentSchema.unusable(name, e);
            }
        }
    }

    private Connection in(String name, Connection connection) throws SQLException {
        try {
            CurrentSchema.set(connection, name);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connector.close(connection);
            throw e;
        }
    }

    /** Closes the connections that nobody uses; the next who asks gets a new one. */
    public void discardIdle() {
        synchronized (idle) {
            idle.forEach(this::close);
            idle.clear();
        }
    }

    /** Closes what was kept; other connections are kept no more than until they are returned. */
    @Override
    public void close() {
        discardIdle();
    }

    private void close(Connection connection) {
        try {
            connector.close(connection);
        } catch (SQLException e) {
            EngineLog.LOG.log(Level.DEBUG, "A connection was gone before it was closed.", e);
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
        throw new SQLFeatureNotSupportedException("parent logger");
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
