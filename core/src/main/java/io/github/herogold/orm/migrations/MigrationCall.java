package io.github.herogold.orm.migrations;

import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.EntityManager;

/**
 * One direction of a migration, about to be called.
 *
 * @param migration the migration
 * @param direction the direction
 */
record MigrationCall(Migration migration, Direction direction) {

    boolean isTransactional() {
        return migration.isTransactional(direction);
    }

    /** Calls it with an entity manager that notes what it does. */
    void on(Session session, SqlDialect dialect, StatementLog log) {
        EntityManager recording = RecordingEntityManager.around(session, dialect, log);
        // Models that a migration saves take part in its transaction.
        Orm.use(
                recording,
                () -> {
                    if (direction == Direction.UP) {
                        migration.up(recording);
                    } else {
                        migration.down(recording);
                    }
                });
        if (!session.isActive()) {
            throw RunMessages.endsTransaction("Ending the transaction");
        }
        if (session.isSpoiled()) {
            throw RunMessages.endsTransaction("EntityTransaction.setRollbackOnly()");
        }
        session.flush();
    }
}
