package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import java.sql.Connection;
import java.sql.SQLException;

/** Who goes on with a session of the database when a migration has ended. */
public enum SessionOwner {
    /** The manager, which closes the sessions that a migration has changed. */
    MANAGER,

    /** An application, whose pool gives them to others as they are. */
    APPLICATION,

    /** A pooler, which gives a session to somebody else with each transaction. */
    POOLER;

    /** Whose the session of a connection is. */
    public static SessionOwner of(Connection connection, SessionOwner behindNoPooler)
            throws SQLException {
        return Pooler.isBetween(connection) ? POOLER : behindNoPooler;
    }

    /** Whether settings have to be as they were when a transaction ends. */
    public boolean getsSettingsBack(Database database) {
        return this != MANAGER && database.dialect() == SqlDialect.POSTGRESQL;
    }

    /**
     * Makes sure that nothing outlives a transaction but settings, which are taken back.
     *
     * @throws InvalidMigrationException if a statement leaves a thing in the session of a pooler
     */
    public void requireNothingHeld(String migration, SqlStatement statement, Database database) {
        if (this == POOLER && stateAfter(statement, database) == SessionState.HELD) {
            throw Messages.heldBehindPooler(migration, statement);
        }
    }

    /**
     * Makes sure that a statement which is in no transaction leaves nothing in its session: the
     * next statement may be executed in another one.
     *
     * @throws InvalidMigrationException if others have the session next
     */
    public void requireNothingLeft(String migration, SqlStatement statement, Database database) {
        if (getsSettingsBack(database) && stateAfter(statement, database).isLeft()) {
            throw Messages.setWithoutTransaction(migration, statement);
        }
    }

    private static SessionState stateAfter(SqlStatement statement, Database database) {
        return SessionState.of(statement, database.dialect());
    }
}
