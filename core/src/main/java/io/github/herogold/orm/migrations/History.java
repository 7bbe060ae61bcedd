package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records of the migrations that have been applied. */
final class History {
    private final MigrationUnit unit;
    private final Database database;

    History(MigrationUnit unit, Database database) {
        this.unit = unit;
        this.database = database;
    }

    /** What a plan needs of the records, in the order of applying; none without a table. */
    List<HistoryRow> rows() {
        return unit.onConnection(new HistoryReader(database.dialect())::read);
    }

    /** The records in the order of applying; none without a table. */
    List<MigrationRecord> records() {
        // An earlier release's table lacks columns that the entity has.
        if (rows().isEmpty()) {
            return List.of();
        }
        prepare();
        return inTransaction(
                em ->
                        em.createQuery("from MigrationRecord order by id", MigrationRecord.class)
                                .getResultStream()
                                .filter(e -> e.getState() == MigrationRecord.State.APPLIED)
                                .toList());
    }

    /** Creates the table on first use, or brings that of an earlier release up to date. */
    void prepare() {
        unit.onConnection(
                connection -> {
                    HistoryTable.prepare(connection, database.dialect());
                    return database;
                });
    }

    /** The SQL of {@link #prepare}; nothing where the table is as it should be. */
    List<String> preparing() {
        SchemaSql sql = new SchemaSql(database.dialect());
        Set<String> columns = unit.onConnection(HistoryTable::columns);
        return columns.isEmpty()
                ? List.of(sql.createHistoryTable())
                : sql.addFurtherColumns(columns);
    }

    /** How many statements of a migration that was interrupted are done. */
    int stepsDone(HistoryRow row) {
        return inTransaction(em -> em.find(MigrationRecord.class, row.id()).stepsDone().count());
    }

    /** The SQL that undoes a migration, if its record keeps it. */
    Optional<String> wayDown(HistoryRow row) {
        return inTransaction(em -> em.find(MigrationRecord.class, row.id()).getWayDown());
    }

    void change(HistoryRow row, Consumer<MigrationRecord> change) {
        inTransaction(
                em -> {
                    change.accept(em.find(MigrationRecord.class, row.id()));
                    return row;
                });
    }

    void add(MigrationRecord entry) {
        inTransaction(
                em -> {
                    em.persist(entry);
                    addReplaced(em, entry);
                    return entry;
                });
    }

    /** Records a migration as applied that was interrupted. */
    void settle(HistoryRow row) {
        inTransaction(
                em -> {
                    MigrationRecord entry = em.find(MigrationRecord.class, row.id());
                    entry.settleAsApplied();
                    addReplaced(em, entry);
                    return row;
                });
    }

    /** Forgets a migration without running anything, and the records that go with its own. */
    void forget(HistoryRow row, List<String> companions) {
        inTransaction(
                em -> {
                    remove(em, row.name(), companions);
                    return row;
                });
    }

    /** Removes records, in the transaction that undid the migration. */
    static void remove(EntityManager em, String name, List<String> companions) {
        List<String> names = new ArrayList<>(companions);
        names.add(name);
        em.createQuery("delete from MigrationRecord where name in :names")
                .setParameter("names", names)
                .executeUpdate();
    }

    /**
     * Records what a migration stands for, so that an earlier release, which has that and not this,
     * does not run it.
     */
    static void addReplaced(EntityManager em, MigrationRecord entry) {
        if (entry.getReplaces().isEmpty()) {
            return;
        }
        Set<String> recorded =
                em.createQuery("select name from MigrationRecord", String.class)
                        .getResultStream()
                        .collect(Collectors.toSet());
        for (String name : entry.getReplaces()) {
            if (!recorded.contains(name)) {
                em.persist(
                        new MigrationRecord(name, entry.getBatch(), MigrationRecord.State.APPLIED));
            }
        }
    }

    private <R> R inTransaction(Function<EntityManager, R> work) {
        try {
            return unit.factory().callInTransaction(work);
        } catch (PersistenceException e) {
            throw Messages.noHistory(e);
        }
    }
}
