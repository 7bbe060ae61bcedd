package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lock of a row, held by an open transaction that does nothing else: for databases whose
 * sessions have no locks of their own, and behind a pooler that shares its sessions.
 *
 * <p>The transaction keeps no snapshot, so {@code create index concurrently} does not wait for it
 * (PostgreSQL manual, CREATE INDEX).
 */
final class RowLock implements MigrationLock.Kind {
    private static final int LOCKED_ROW = 1;
    private static final int HOLDER_ROW = 2;

    private final MigrationUnit unit;
    private final Database database;

    RowLock(MigrationUnit unit, Database database) {
        this.unit = unit;
        this.database = database;
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        prepare(connection);
        connection.setAutoCommit(false);
        try {
            lockRow(connection);
            dropSnapshot(connection);
        } catch (SQLException e) {
            end(connection);
            if (isHeldByAnother(e)) {
                return false;
            }
            throw e;
        }
        announce();
        return true;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        end(connection);
    }

    // The holder that the table names may be gone; the lock itself is not.
    @Override
    public boolean isHeld(Connection connection) throws SQLException {
        if (rows(connection).orElse(0) < 2) {
            return false;
        }
        connection.setAutoCommit(false);
        try {
            lockRow(connection);
            return false;
        } catch (SQLException e) {
            if (isHeldByAnother(e)) {
                return true;
            }
            throw e;
        } finally {
            end(connection);
        }
    }

    private void lockRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(
                    "select id from %s where id = %d for update nowait"
                            .formatted(database.lockTable(), LOCKED_ROW));
        }
    }

    @Override
    public Optional<String> holder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select holder from %s where id = %d"
                                        .formatted(database.lockTable(), HOLDER_ROW))) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    // A query's snapshot lasts as long as its portal, which is until the next statement (PostgreSQL
    // manual, 54.2.3 Extended Query); a savepoint is one that needs no snapshot.
    private void dropSnapshot(Connection connection) throws SQLException {
        if (database.dialect() == SqlDialect.POSTGRESQL) {
            connection.setSavepoint();
        }
    }

    // PostgreSQL has a state for it (manual, Appendix A: lock_not_available), H2 a code
    // (ErrorCode.LOCK_TIMEOUT_1, and for two who insert the row CONCURRENT_UPDATE_1).
    private static boolean isHeldByAnother(SQLException e) {
        return "55P03".equals(e.getSQLState())
                || e.getErrorCode() == 50200
                || e.getErrorCode() == 90131;
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    // Whoever is slower than another session is refused, by the key or, "if not exists" being no
    // promise to two at once, by the table; it then finds what it wanted to make.
    private void prepare(Connection connection) throws SQLException {
        if (rows(connection).orElse(0) == 2) {
            return;
        }
        try {
            execute(connection, createTable());
        } catch (SQLException e) {
            if (rows(connection).isEmpty()) {
                throw e;
            }
        }
        for (int id = LOCKED_ROW; id <= HOLDER_ROW; id++) {
            insert(connection, id);
        }
    }

    private String createTable() {
        return "create table if not exists "
                + database.lockTable()
                + " (id integer not null primary key, holder varchar(255))";
    }

    private OptionalInt rows(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from " + database.lockTable())) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        } catch (SQLException | RuntimeException noSuchTable) {
            // ShardingSphere throws unchecked exceptions.
            return OptionalInt.empty();
        }
    }

    private void insert(Connection connection, int id) throws SQLException {
        try {
            execute(
                    connection,
                    "insert into %s (id) values (%d)".formatted(database.lockTable(), id));
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith("23")
                    && rows(connection).orElse(0) < 2) {
                throw e;
            }
        }
    }

    // Nobody else can see what a transaction has not committed, so another session says it.
    private void announce() {
        Instant since = Orm.now().truncatedTo(ChronoUnit.SECONDS);
        String holder =
                "process %d of user %s since %s"
                        .formatted(
                                ProcessHandle.current().pid(),
                                System.getProperty("user.name"),
                                since);
        unit.onConnection(
                other -> {
                    try (PreparedStatement statement =
                            other.prepareStatement(
                                    "update %s set holder = ? where id = %d"
                                            .formatted(database.lockTable(), HOLDER_ROW))) {
                        statement.setString(1, holder);
                        return statement.executeUpdate();
                    }
                });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
