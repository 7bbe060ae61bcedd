package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.JdbcWork;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The records of the migrations that have been applied. */
public final class History {
    private final MigrationUnit unit;
    private final Database database;

    /** Makes the history of a schema. */
    public History(MigrationUnit unit, Database database) {
        this.unit = unit;
        this.database = database;
    }

    /** What a plan needs of the records, in the order of applying; none without a table. */
    public List<HistoryRow> rows() {
        return onConnection(new HistoryReader(database)::read);
    }

    /** The checksums by name, where the records say nothing out of the ordinary. */
    public Optional<Map<String, String>> sums() {
        return onConnection(new HistoryReader(database)::sums);
    }

    /** How many migrations are applied; none without a table. */
    public int countApplied() {
        return onConnection(new HistoryReader(database)::countApplied);
    }

    /** Whether there is a table of that name, whoever made it. */
    public boolean exists() {
        return onConnection(connection -> HistoryTable.exists(connection, database));
    }

    /** The records in the order of applying; none without a table. */
    public List<MigrationRecord> records() {
        // Read as a plan reads them first: what nobody understands is refused, and an earlier
        // release's table lacks columns that the entity has.
        if (rows().isEmpty()) {
            return List.of();
        }
        complete();
        try (EntityManager em = unit.factory().createEntityManager()) {
            // By SQL, so that it is this table wherever the unit would look for the entity.
            Stream<?> records =
                    em.createNativeQuery(
                                    "select * from " + database.historyTable() + " order by id",
                                    MigrationRecord.class)
                            .getResultStream();
            return records.map(MigrationRecord.class::cast)
                    .filter(record -> record.getState() == MigrationRecord.State.APPLIED)
                    .toList();
        } catch (PersistenceException e) {
            throw unusable(database, e);
        }
    }

    /**
     * Creates the table on first use, or brings that of an earlier release up to date; for whoever
     * holds the lock.
     */
    public void prepare() {
        complete();
        onConnection(
                connection -> {
                    HistoryTable.convert(connection, database);
                    return database;
                });
    }

    private void complete() {
        onConnection(
                connection -> {
                    HistoryTable.prepare(connection, database);
                    return database;
                });
    }

    /** The SQL of {@link #prepare}; nothing where the table is as it should be. */
    public List<String> preparing() {
        Set<String> present =
                onConnection(connection -> HistoryTable.columns(connection, database));
        List<String> statements = new ArrayList<>(HistoryTable.preparing(present, database));
        if (!present.isEmpty() && onConnection(c -> HistoryTable.needsConversion(c, database))) {
            statements.add(new SchemaSql(database).convertHistoryTable());
        }
        return statements;
    }

    /** How many statements of a migration that was interrupted are done. */
    public int stepsDone(String name) {
        return onConnection(connection -> table(connection).stepsDone(name)).orElse(0);
    }

    /** The SQL that undoes a migration, if its record keeps it. */
    public Optional<String> wayDown(String name) {
        return onConnection(connection -> table(connection).wayDown(name));
    }

    /** Makes several changes in one transaction. */
    public void change(List<RecordTable.Change> changes) {
        inTransaction(
                table -> {
                    for (RecordTable.Change change : changes) {
                        change.on(table);
                    }
                });
    }

    /** Records a migration as applied that was interrupted. */
    public void settle(HistoryRow row) {
        inTransaction(
                table -> {
                    table.update(row.name(), RecordColumns.changed().settled());
                    table.insertReplaced(row.replaces(), row.batch());
                });
    }

    /** Forgets a migration without running anything, and the records that go with its own. */
    public void forget(HistoryRow row, List<String> companions) {
        inTransaction(table -> table.delete(row.name(), companions));
    }

    private void inTransaction(RecordTable.Change change) {
        try (Session session = unit.session()) {
            session.begin();
            RecordTable.change(session, database, change);
            session.commit();
        } catch (PersistenceException e) {
            throw unusable(database, e);
        }
    }

    /** Reads or prepares the table on a connection; what is refused of that is the history's. */
    private <R> R onConnection(JdbcWork<R> work) {
        return unit.onConnection(
                connection -> {
                    try {
                        return DriverCall.checked(() -> work.on(connection));
                    } catch (SQLException e) {
                        throw unusable(database, e);
                    }
                });
    }

    /**
     * The exception for a request about a migration that has no record.
     *
     * @param purpose what was to be done with it, such as {@code forget}
     * @param names those that may have been meant
     */
    public static InvalidRequestException notRecorded(
            String name, String purpose, List<String> names) {
        return Messages.notRecorded(name, purpose, names);
    }

    private RecordTable table(Connection connection) {
        return new RecordTable(connection, database);
    }

    /**
     * The exception for a statement about the history that a database has refused.
     *
     * @param database the database that has refused it
     * @param cause what the driver or the provider has thrown
     * @return an exception that says what the database says
     */
    public static DatabaseUnavailableException unusable(Database database, Exception cause) {
        return Messages.noHistory(database, cause);
    }
}
