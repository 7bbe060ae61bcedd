package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import java.util.function.Consumer;

/**
 * Transactions of sessions of their own.
 *
 * @param unit where the sessions come from
 * @param timeouts the limits of the statements
 * @param database the database
 */
record OwnTransaction(MigrationUnit unit, SessionTimeouts timeouts, Database database) {

    /**
     * Does work in a transaction, which is committed unless the work fails.
     *
     * @param name what it is, for messages
     */
    void with(String name, Consumer<Session> work) {
        SessionOwner owner = owner();
        try (Session session = unit.session()) {
            session.beginFirst();
            try {
                work(session, owner, work);
                session.commit();
            } catch (OrmException | ListenerFailure | Error e) {
                session.rollBackAfter(e);
                throw e;
            } catch (RuntimeException e) {
                // As when a deferred constraint is violated.
                session.rollBackAfter(e);
                throw RunMessages.notCommitted(name, database, e);
            }
        }
    }

    // What is set in a transaction that is rolled back, PostgreSQL takes back by itself.
    private void work(Session session, SessionOwner owner, Consumer<Session> work) {
        if (!owner.getsSettingsBack(database)) {
            timeouts.applyToTransaction(session, database);
            work.accept(session);
            return;
        }
        SessionSettings before = session.on(SessionSettings::of);
        timeouts.applyToTransaction(session, database);
        work.accept(session);
        session.flush();
        session.on(owner == SessionOwner.POOLER ? before::restore : before::restoreAlone);
    }

    SessionOwner owner() {
        return unit.owner(database);
    }
}
