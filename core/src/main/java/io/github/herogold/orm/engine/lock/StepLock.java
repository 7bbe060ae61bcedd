package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.JdbcWork;
import io.github.herogold.orm.engine.database.Pooler;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock of the very session that executes statements which commit by themselves, held until it is
 * closed.
 *
 * <p>When a process dies in the middle of such a statement, the server may go on with it for a
 * while, though the session with the {@link MigrationLock} is gone. The next run waits for its end.
 * Only a manager that has connections of its own can do that.
 */
public final class StepLock implements AutoCloseable {
    private static final String SUFFIX = "/step";

    private final Session session;
    private final Optional<MigrationLock.Kind> kind;

    private StepLock(Session session, Optional<MigrationLock.Kind> kind) {
        this.session = session;
        this.kind = kind;
    }

    /**
     * Waits until nobody else's statement is left.
     *
     * @param session the session that is going to execute statements, in no transaction: what waits
     *     for an old statement must not be what {@code create index concurrently} waits for
     * @param unit the unit that the session is of
     * @param database the database
     * @param wait how long to wait
     * @throws LockTimeoutException if a statement does not end
     */
    public static StepLock acquire(
            Session session, MigrationUnit unit, Database database, Duration wait) {
        Optional<MigrationLock.Kind> kind =
                unit.keepsSessions() && hasSessionLocks(database)
                        ? on(session, connection -> kindFor(connection, database))
                        : Optional.empty();
        kind.ifPresent(
                lock -> on(session, connection -> MigrationLock.acquire(lock, connection, wait)));
        return new StepLock(session, kind);
    }

    private static boolean hasSessionLocks(Database database) {
        return database.isMySql() || database.dialect() == SqlDialect.POSTGRESQL;
    }

    private static Optional<MigrationLock.Kind> kindFor(Connection connection, Database database)
            throws SQLException {
        String name = database.lockName() + SUFFIX;
        if (database.isMySql()) {
            return Optional.of(new NamedLock(name));
        }
        return Pooler.isBetween(connection)
                ? Optional.empty()
                : Optional.of(new AdvisoryLock(name));
    }

    /** Gives the lock back; if the session has died, the lock is gone with it. */
    @Override
    public void close() {
        kind.ifPresent(lock -> on(session, connection -> released(lock, connection)));
    }

    private static MigrationLock.Kind released(MigrationLock.Kind lock, Connection connection)
            throws SQLException {
        lock.release(connection);
        return lock;
    }

    private static <R> R on(Session session, JdbcWork<R> work) {
        try {
            return session.on(work);
        } catch (PersistenceException e) {
            throw Refusal.of(e);
        }
    }
}
