package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.lock.StepLock;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import java.time.Duration;

/**
 * A session for statements that commit by themselves, in which nobody else's statement is left.
 *
 * @param session the session
 * @param lock what keeps others out of it
 */
record LockedSession(Session session, StepLock lock) implements AutoCloseable {

    /**
     * Opens a session.
     *
     * @throws LockTimeoutException if a statement of an earlier run does not end
     */
    static LockedSession open(MigrationUnit unit, Database database, Duration wait) {
        Session session = unit.session();
        try {
            return new LockedSession(session, StepLock.acquire(session, unit, database, wait));
        } catch (RuntimeException | Error e) {
            session.endAfter(e);
            throw e;
        }
    }

    /** Rolls back what is not committed, and closes the session. */
    @Override
    public void close() {
        try {
            if (session.isActive()) {
                session.rollBack();
            }
            lock.close();
        } catch (RuntimeException e) {
            session.endAfter(e);
            throw e instanceof PersistenceException refused ? Refusal.of(refused) : e;
        }
        session.end();
    }
}
