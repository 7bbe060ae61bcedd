package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock of the very session that executes statements which commit by themselves.
 *
 * <p>When a process dies in the middle of such a statement, the server may go on with it for a
 * while, though the session with the {@link MigrationLock} is gone. The next run waits for its end.
 * Only a manager that has connections of its own can do that.
 */
final class StepLock {
    private static final String SUFFIX = "/step";

    private final MigrationUnit unit;
    private final Database database;
    private final Duration wait;

    StepLock(MigrationUnit unit, Database database, Duration wait) {
        this.unit = unit;
        this.database = database;
        this.wait = wait;
    }

    /**
     * Does work on a session in which nobody else's statement is left.
     *
     * @throws LockTimeoutException if one does not end
     */
    void holding(Session session, Runnable work) {
        Optional<MigrationLock.Kind> kind =
                unit.keepsSessions() && hasSessionLocks()
                        ? on(session, this::kindFor)
                        : Optional.empty();
        kind.ifPresent(lock -> acquire(lock, session));
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            kind.ifPresent(lock -> releaseAfter(e, lock, session));
            throw e;
        }
        kind.ifPresent(lock -> release(lock, session));
    }

    private boolean hasSessionLocks() {
        return database.isMySql() || database.dialect() == SqlDialect.POSTGRESQL;
    }

    private Optional<MigrationLock.Kind> kindFor(Connection connection) throws SQLException {
        String name = database.home().schema() + SUFFIX;
        if (database.isMySql()) {
            return Optional.of(new NamedLock(name));
        }
        return Pooler.isBetween(connection)
                ? Optional.empty()
                : Optional.of(new AdvisoryLock(name));
    }

    private void acquire(MigrationLock.Kind lock, Session session) {
        on(session, connection -> MigrationLock.acquire(lock, connection, wait));
    }

    private static void release(MigrationLock.Kind lock, Session session) {
        on(
                session,
                connection -> {
                    lock.release(connection);
                    return lock;
                });
    }

    private static <R> R on(Session session, JdbcWork<R> work) {
        try {
            return session.on(work);
        } catch (PersistenceException e) {
            throw DatabaseMessages.refused(e);
        }
    }

    // The session may be what died; then the lock is gone with it.
    private static void releaseAfter(Throwable failure, MigrationLock.Kind lock, Session session) {
        try {
            release(lock, session);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
