package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.engine.text.Checksum;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A named lock of MariaDB or MySQL (MariaDB manual, GET_LOCK).
 *
 * <p>Names are known to the whole server, so the schema is part of it, and the table where that is
 * not the usual one. It is a lock of the server that one is connected to: nodes of a Galera cluster
 * do not share it.
 */
final class NamedLock implements MigrationLock.Kind {
    // The longest name that MySQL takes (MySQL manual, Locking Functions).
    private static final int LONGEST_NAME = 64;
    private static final String PREFIX = "herogold.";

    private final String name;

    NamedLock(String lock) {
        String full = PREFIX + lock;
        this.name =
                full.length() <= LONGEST_NAME
                        ? full
                        : PREFIX + Checksum.of(lock).text().substring(2, 42);
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        return call(connection, "select get_lock(?, 0)").map("1"::equals).orElse(false);
    }

    @Override
    public void release(Connection connection) throws SQLException {
        call(connection, "select release_lock(?)");
    }

    @Override
    public boolean isHeld(Connection connection) throws SQLException {
        // The list of processes shows those of other users to few.
        return call(connection, "select is_used_lock(?)").isPresent();
    }

    @Override
    public Optional<String> holder(Connection connection) throws SQLException {
        String query =
                "select concat('connection ', id, ' of user ', user, ' from ', host), time"
                        + " from information_schema.processlist where id = is_used_lock(?)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getString(1) + " since " + before(rows.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    // The holder has been idle since it took the lock.
    private static Instant before(long seconds) {
        return Instant.now().minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<String> call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
