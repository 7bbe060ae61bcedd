package io.github.herogold.orm.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The lock that lets one process at a time migrate a schema.
 *
 * <p>It lives in a session of the database, so it ends with the process that holds it, however that
 * dies. It is tried again and again from outside any transaction, so waiting blocks nobody.
 */
final class MigrationLock {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final MigrationUnit unit;
    private final Database database;
    private final Duration wait;

    MigrationLock(MigrationUnit unit, Database database, Duration wait) {
        this.unit = unit;
        this.database = database;
        this.wait = wait;
    }

    /** One kind of lock, for the time that a connection holds it. */
    interface Kind {
        /** Takes the lock if it is free. */
        boolean tryAcquire(Connection connection) throws SQLException;

        void release(Connection connection) throws SQLException;

        /** Who holds the lock since when, as far as the database tells. */
        Optional<String> holder(Connection connection) throws SQLException;
    }

    /**
     * Does work while no other process migrates the schema.
     *
     * @throws LockTimeoutException if another one does for too long
     */
    <R> R holding(Supplier<R> work) {
        try {
            return onConnection(work);
        } catch (WorkFailure e) {
            throw e.thrown;
        }
    }

    /** Carries what the work has thrown past those who word what the lock's connection does. */
    private static final class WorkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException thrown;

        WorkFailure(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }
    }

    private <R> R onConnection(Supplier<R> work) {
        return unit.onConnection(
                connection -> {
                    Kind kind = kindFor(connection);
                    acquire(kind, connection, wait);
                    R result;
                    try {
                        result = work.get();
                    } catch (RuntimeException e) {
                        releaseAfter(e, kind, connection);
                        throw new WorkFailure(e);
                    } catch (Error e) {
                        releaseAfter(e, kind, connection);
                        throw e;
                    }
                    kind.release(connection);
                    return result;
                });
    }

    private Kind kindFor(Connection connection) throws SQLException {
        String schema = database.home().schema();
        return switch (database.dialect()) {
            case POSTGRESQL -> Pooler.isBetween(connection) ? rowLock() : new AdvisoryLock(schema);
            case MARIADB, MYSQL -> new NamedLock(schema);
            default -> rowLock();
        };
    }

    private RowLock rowLock() {
        return new RowLock(unit, database);
    }

    /** Tries again and again to take a lock. */
    static Kind acquire(Kind kind, Connection connection, Duration wait) throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        long pause = SHORTEST_PAUSE.toMillis();
        while (!kind.tryAcquire(connection)) {
            if (System.nanoTime() - deadline >= 0) {
                throw DatabaseMessages.locked(wait, kind.holder(connection));
            }
            sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
        }
        return kind;
    }

    // The session may be what died; then the lock is gone with it.
    private static void releaseAfter(Throwable failure, Kind kind, Connection connection) {
        try {
            kind.release(connection);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseMessages.interrupted(e);
        }
    }
}
