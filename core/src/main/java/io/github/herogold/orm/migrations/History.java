package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Function;

/** The records of the migrations that have been applied. */
final class History {
    private final EntityManagerFactory factory;

    History(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** The records in the order of applying; none where the table does not exist yet. */
    List<MigrationRecord> read() {
        return inTransaction(
                em ->
                        JdbcStatements.onConnection(em, HistoryTable::exists)
                                ? em.createQuery(
                                                "from MigrationRecord order by id",
                                                MigrationRecord.class)
                                        .getResultList()
                                : List.<MigrationRecord>of());
    }

    /** Creates the table on first use. */
    void prepare() {
        inTransaction(
                em -> {
                    Database database = Database.of(em);
                    return JdbcStatements.onConnection(
                            em,
                            connection -> {
                                if (!HistoryTable.exists(connection)) {
                                    HistoryTable.create(connection, database.dialect());
                                }
                                return database;
                            });
                });
    }

    boolean exists() {
        return inTransaction(em -> JdbcStatements.onConnection(em, HistoryTable::exists));
    }

    /** Forgets a migration without running anything. */
    void forget(MigrationRecord entry) {
        inTransaction(
                em -> {
                    remove(em, entry);
                    return entry;
                });
    }

    /** Records a migration, in the transaction that applied it. */
    static void add(EntityManager em, String name, int batch) {
        em.persist(new MigrationRecord(name, batch));
    }

    /** Removes a record, in the transaction that undid the migration. */
    static void remove(EntityManager em, MigrationRecord entry) {
        em.remove(em.find(MigrationRecord.class, entry.getId()));
    }

    Database database() {
        return inTransaction(Database::of);
    }

    private <R> R inTransaction(Function<EntityManager, R> work) {
        try {
            return factory.callInTransaction(work);
        } catch (PersistenceException e) {
            throw Messages.noHistory(e);
        }
    }
}
