package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.connection.ConnectionPool;
import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.JdbcWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session on a connection of the manager's own.
 *
 * <p>The entity manager joins it when a migration asks for one. Until then, and so in a run of
 * nothing but SQL, no unit of persistence is built.
 */
final class OwnSession implements Session {
    private final ConnectionPool dataSource;
    private final Supplier<EntityManagerFactory> factory;
    private final Connection connection;
    private Optional<EntityManagerSession> joined = Optional.empty();
    private boolean active;

    OwnSession(ConnectionPool dataSource, Supplier<EntityManagerFactory> factory) {
        this.dataSource = dataSource;
        this.factory = factory;
        this.connection = dataSource.borrow();
    }

    /** What is done to a connection. */
    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    @Override
    public <R> R on(JdbcWork<R> work) {
        try {
            return DriverCall.checked(() -> work.on(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    private void run(Step step) {
        on(
                c -> {
                    step.on(c);
                    return c;
                });
    }

    @Override
    public EntityManager entityManager() {
        return joined.orElseGet(this::join).entityManager();
    }

    private EntityManagerSession join() {
        EntityManagerSession session =
                new EntityManagerSession(factory.get().createEntityManager());
        joined = Optional.of(session);
        if (active) {
            dataSource.lending(connection, session::begin);
        }
        return session;
    }

    @Override
    public void begin() {
        if (joined.isPresent()) {
            dataSource.lending(connection, joined.get()::begin);
        } else {
            run(c -> c.setAutoCommit(false));
        }
        active = true;
    }

    @Override
    public void commit() {
        if (joined.isPresent()) {
            joined.get().commit();
        } else {
            run(Connection::commit);
        }
        active = false;
    }

    @Override
    public void rollBack() {
        if (joined.isPresent()) {
            joined.get().rollBack();
        } else {
            run(Connection::rollback);
        }
        active = false;
    }

    @Override
    public boolean isActive() {
        return joined.map(Session::isActive).orElse(active);
    }

    @Override
    public void flush() {
        joined.ifPresent(Session::flush);
    }

    @Override
    public boolean isRollbackOnly() {
        return joined.filter(Session::isRollbackOnly).isPresent();
    }

    /** Gives the connection back, which rolls back what is not committed. */
    @Override
    public void close() {
        try {
            joined.ifPresent(Session::close);
        } finally {
            dataSource.giveBack(connection);
        }
    }
}
