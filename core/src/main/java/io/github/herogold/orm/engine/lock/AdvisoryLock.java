package io.github.herogold.orm.engine.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A session-level advisory lock of PostgreSQL (manual, 9.28.10 Advisory Lock Functions).
 *
 * <p>It belongs to no transaction, so {@code create index concurrently} does not wait for it.
 */
final class AdvisoryLock implements MigrationLock.Kind {
    // "hero", so that the lock is not one of the application's.
    private static final int SPACE = 0x6865726F;

    private final int key;

    AdvisoryLock(String name) {
        this.key = name.hashCode();
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        return call(connection, "select pg_try_advisory_lock(?, ?)");
    }

    @Override
    public void release(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_unlock(?, ?)");
    }

    @Override
    public boolean isHeld(Connection connection) throws SQLException {
        return holder(connection).isPresent();
    }

    @Override
    public Optional<String> holder(Connection connection) throws SQLException {
        String query =
                """
                select concat_ws(' ', 'process', a.pid, 'of user', a.usename, 'from',
                        coalesce(host(a.client_addr), 'this machine'), 'since',
                        to_char(a.state_change at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), 'UTC')
                from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.granted and l.classid = ? and l.objid::int8 = ?
                        and l.database = (select oid from pg_database where datname = current_database())
                """;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, SPACE);
            statement.setLong(2, Integer.toUnsignedLong(key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
