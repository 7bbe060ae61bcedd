package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.Pause;
import io.github.herogold.orm.engine.database.Pooler;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that lets one process at a time migrate a schema, held until it is closed.
 *
 * <p>It lives in a session of the database, so it ends with the process that holds it, however that
 * dies. It is tried again and again from outside any transaction, so waiting blocks nobody.
 */
public final class MigrationLock implements AutoCloseable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Session session;
    private final Kind kind;

    private MigrationLock(Session session, Kind kind) {
        this.session = session;
        this.kind = kind;
    }

    /** One kind of lock, for the time that a connection holds it. */
    interface Kind {
        /** Takes the lock if it is free. */
        boolean tryAcquire(Connection connection) throws SQLException;

        void release(Connection connection) throws SQLException;

        /** Whether another session holds the lock; nothing is changed or waited for. */
        boolean isHeld(Connection connection) throws SQLException;

        /** Who holds the lock since when, as far as the database tells. */
        Optional<String> holder(Connection connection) throws SQLException;
    }

    /**
     * Waits until no other process migrates the schema.
     *
     * @throws LockTimeoutException if one does for too long
     * @throws DatabaseUnavailableException if the database refuses, or does not answer
     */
    public static MigrationLock acquire(MigrationUnit unit, Database database, Duration wait) {
        Session session = unit.session();
        try {
            session.beginFirst();
            // The transaction of an entity manager pins its connection, and has nothing in it.
            Kind kind =
                    session.on(
                            connection -> {
                                connection.setAutoCommit(true);
                                Kind free = kindFor(connection, unit, database);
                                return acquire(free, connection, wait);
                            });
            return new MigrationLock(session, kind);
        } catch (PersistenceException e) {
            session.endAfter(e);
            throw Messages.notTaken(Refusal.of(e));
        } catch (DatabaseUnavailableException e) {
            session.endAfter(e);
            throw Messages.notTaken(e);
        } catch (RuntimeException | Error e) {
            session.endAfter(e);
            throw e;
        }
    }

    /** Whether another process migrates the schema at this moment. */
    public static boolean isHeld(MigrationUnit unit, Database database) {
        return unit.onConnection(c -> kindFor(c, unit, database).isHeld(c));
    }

    /** Tries again and again to take a lock. */
    static Kind acquire(Kind kind, Connection connection, Duration wait) throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        Duration pause = SHORTEST_PAUSE;
        while (!kind.tryAcquire(connection)) {
            if (System.nanoTime() - deadline >= 0) {
                throw Messages.locked(wait, kind.holder(connection));
            }
            Pause.of(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        return kind;
    }

    private static Kind kindFor(Connection connection, MigrationUnit unit, Database database)
            throws SQLException {
        String name = database.lockName();
        return switch (database.dialect()) {
            case POSTGRESQL ->
                    Pooler.isBetween(connection)
                            ? new RowLock(unit, database)
                            : new AdvisoryLock(name);
            case MARIADB, MYSQL -> new NamedLock(name);
            default -> new RowLock(unit, database);
        };
    }

    /** Gives the lock back; if the session has died, the lock is gone with it. */
    @Override
    public void close() {
        try {
            session.on(
                    connection -> {
                        kind.release(connection);
                        connection.setAutoCommit(false);
                        return kind;
                    });
        } catch (PersistenceException e) {
            session.endAfter(e);
            throw Messages.notReleased(Refusal.of(e));
        }
        try {
            session.end();
        } catch (DatabaseUnavailableException e) {
            throw Messages.notReleased(e);
        }
    }
}
