package io.github.herogold.orm.migrations;

import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.function.Consumer;

/** Runs one migration and its record, in one transaction. */
final class Runner {
    private final EntityManagerFactory factory;
    private final Database database;

    Runner(EntityManagerFactory factory, Database database) {
        this.factory = factory;
        this.database = database;
    }

    /**
     * Applies a migration and records it.
     *
     * @throws MigrationFailedException if it fails; it leaves no record
     */
    void apply(Migration migration, int batch) {
        run(migration, Direction.UP, em -> History.add(em, migration.name(), batch));
    }

    /**
     * Undoes a migration and removes its record.
     *
     * @throws MigrationFailedException if it fails; its record stays
     */
    void undo(Migration migration, MigrationRecord entry) {
        run(migration, Direction.DOWN, em -> History.remove(em, entry));
    }

    /** Notes what a migration would execute, and rolls back what reading left behind. */
    List<String> pretend(Migration migration, Direction direction) {
        StatementLog log = new StatementLog(StatementLog.Mode.PRETEND);
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                call(migration, direction, em, log);
            } catch (Exception | Error e) {
                throw failure(migration, direction, log, e);
            } finally {
                em.getTransaction().rollback();
            }
        }
        return log.statements().stream().map(statement -> statement.text()).toList();
    }

    private void run(Migration migration, Direction direction, Consumer<EntityManager> record) {
        boolean transactional = migration.isTransactional(direction);
        StatementLog log =
                new StatementLog(
                        transactional
                                ? StatementLog.Mode.IN_TRANSACTION
                                : StatementLog.Mode.WITHOUT_TRANSACTION);
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                if (transactional) {
                    call(migration, direction, em, log);
                } else {
                    callWithAutoCommit(migration, direction, em, log);
                }
                record.accept(em);
                em.flush();
                transaction.commit();
            } catch (Exception | Error e) {
                RuntimeException failure = failure(migration, direction, log, e);
                rollBack(transaction, failure);
                throw failure;
            }
        }
    }

    // What failed first is what a person wants to know, even where the connection is dead by now.
    private static void rollBack(EntityTransaction transaction, RuntimeException failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void call(
            Migration migration, Direction direction, EntityManager em, StatementLog log) {
        EntityManager recording = RecordingEntityManager.around(em, dialect(), log);
        // Models that a migration saves take part in its transaction.
        Orm.use(
                em,
                () -> {
                    if (direction == Direction.UP) {
                        migration.up(recording);
                    } else {
                        migration.down(recording);
                    }
                });
        em.flush();
    }

    // For the entity manager there is a transaction all the same, or it would refuse to write.
    private void callWithAutoCommit(
            Migration migration, Direction direction, EntityManager em, StatementLog log) {
        setAutoCommit(em, true);
        try {
            call(migration, direction, em, log);
        } finally {
            setAutoCommit(em, false);
        }
    }

    private static void setAutoCommit(EntityManager em, boolean on) {
        JdbcStatements.onConnection(
                em,
                connection -> {
                    connection.setAutoCommit(on);
                    return on;
                });
    }

    private RuntimeException failure(
            Migration migration, Direction direction, StatementLog log, Throwable cause) {
        boolean undone = migration.isTransactional(direction) && database.hasTransactionalDdl();
        return Messages.failed(migration.name(), direction, log, undone, database, cause);
    }

    private SqlDialect dialect() {
        return database.dialect();
    }
}
