package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.database.SessionOwner;
import io.github.herogold.orm.engine.database.SessionSettings;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.engine.session.SessionTimeouts;
import io.github.herogold.orm.migrations.MigrationFailedException;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/**
 * A transaction in a session of its own; what is not committed when it is closed is rolled back.
 */
public final class OwnTransaction implements AutoCloseable {
    private final Session session;
    private final Database database;
    private final SessionOwner owner;
    private final Optional<SessionSettings> before;
    private final Extent extent;

    private OwnTransaction(
            Session session,
            Database database,
            SessionOwner owner,
            Optional<SessionSettings> before,
            Extent extent) {
        this.session = session;
        this.database = database;
        this.owner = owner;
        this.before = before;
        this.extent = extent;
    }

    private enum Extent {
        /** It begins and ends the transaction. */
        WHOLE,
        /** The transaction goes on after it, until the whole is committed or closed. */
        PART
    }

    /**
     * Begins a transaction.
     *
     * @param unit where its session comes from
     * @param timeouts the limits of its statements
     * @param database the database
     */
    static OwnTransaction begin(MigrationUnit unit, SessionTimeouts timeouts, Database database) {
        // Asked before the session takes the connection that is at hand.
        SessionOwner owner = unit.owner(database);
        Session session = unit.session();
        try {
            session.beginFirst();
            Optional<SessionSettings> before =
                    owner.getsSettingsBack(database)
                            ? Optional.of(session.on(SessionSettings::of))
                            : Optional.empty();
            timeouts.applyToTransaction(session, database);
            return new OwnTransaction(session, database, owner, before, Extent.WHOLE);
        } catch (PersistenceException e) {
            session.endAfter(e);
            throw Refusal.of(e);
        } catch (RuntimeException | Error e) {
            session.endAfter(e);
            throw e;
        }
    }

    /** A part of this transaction, which neither commits nor rolls it back. */
    OwnTransaction part() {
        return new OwnTransaction(session, database, owner, before, Extent.PART);
    }

    Session session() {
        return session;
    }

    Database database() {
        return database;
    }

    /** Who has the session next. */
    SessionOwner owner() {
        return owner;
    }

    /**
     * Commits, after some last work.
     *
     * @param name what is committed, for messages
     * @param lastWork what is still to be done, such as writing a record
     * @throws MigrationFailedException if the database refuses either, as when a deferred
     *     constraint is violated
     */
    public void commit(String name, Runnable lastWork) {
        try {
            lastWork.run();
            if (extent == Extent.WHOLE) {
                takeSettingsBack();
                session.commit();
            }
        } catch (OrmException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Messages.notCommitted(name, database, e);
        }
    }

    // What is set in a transaction that is rolled back, PostgreSQL takes back by itself.
    private void takeSettingsBack() {
        if (before.isPresent()) {
            session.flush();
            SessionSettings settings = before.get();
            session.on(owner == SessionOwner.POOLER ? settings::restore : settings::restoreAlone);
        }
    }

    @Override
    public void close() {
        if (extent == Extent.WHOLE) {
            session.end();
        }
    }
}
