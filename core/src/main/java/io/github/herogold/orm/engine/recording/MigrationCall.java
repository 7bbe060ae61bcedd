package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.script.Way;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * One direction of a migration, about to be called.
 *
 * @param name the name of the migration
 * @param direction the direction
 * @param way what is done
 */
public record MigrationCall(String name, Direction direction, Way way) {

    /** The call that applies a migration. */
    public static MigrationCall up(LoadedMigration migration) {
        return new MigrationCall(migration.name(), Direction.UP, migration.up());
    }

    /**
     * The call that undoes a migration.
     *
     * @throws InvalidMigrationException if nothing does
     */
    public static MigrationCall down(LoadedMigration migration) {
        Way way = migration.down().orElseThrow(() -> Messages.irreversible(migration.name()));
        return new MigrationCall(migration.name(), Direction.DOWN, way);
    }

    /** Whether it runs in a transaction of the manager. */
    public boolean isTransactional() {
        return way.transactional();
    }

    /** Calls it, and has a log note what it executes. */
    public void on(Session session, SqlDialect dialect, StatementLog log) {
        if (way instanceof Way.Code code) {
            call(code, session, dialect, log);
        } else if (way instanceof Way.Sql sql) {
            execute(sql.statements(), new JdbcStatements(session, dialect), log);
        }
    }

    private static void execute(
            List<SqlStatement> statements, JdbcStatements jdbc, StatementLog log) {
        for (SqlStatement statement : statements) {
            log.run(statement, () -> jdbc.execute(statement));
        }
    }

    private static void call(Way.Code code, Session session, SqlDialect dialect, StatementLog log) {
        EntityManager recording = RecordingEntityManager.around(session, dialect, log);
        // Models that a migration saves take part in its transaction.
        Orm.use(recording, () -> code.body().accept(recording));
        if (!log.pretends()) {
            requireTransaction(session);
            session.flush();
        }
    }

    private static void requireTransaction(Session session) {
        if (!session.isActive()) {
            throw Guard.refusal("Ending the transaction");
        }
        if (session.isRollbackOnly()) {
            throw Guard.refusal("EntityTransaction.setRollbackOnly()");
        }
    }
}
