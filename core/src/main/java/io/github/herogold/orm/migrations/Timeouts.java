package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a manager and its migrations wait.
 *
 * @param lock how long to wait while another process migrates the same schema
 * @param lockWait how long a statement waits for a lock of the database; empty for as long as the
 *     database is configured to
 * @param statement how long a statement may take; empty for as long as it needs
 */
public record Timeouts(Duration lock, Optional<Duration> lockWait, Optional<Duration> statement) {

    /**
     * A minute for other processes, and no limit for statements.
     *
     * @return the usual timeouts
     */
    public static Timeouts usual() {
        return new Timeouts(Duration.ofMinutes(1), Optional.empty(), Optional.empty());
    }

    /**
     * These timeouts with another wait for other processes.
     *
     * @param wait how long to wait while another process migrates; zero for not at all
     * @return other timeouts
     */
    public Timeouts withLock(Duration wait) {
        return new Timeouts(wait, lockWait, statement);
    }

    /**
     * These timeouts with a limit for the locks of a statement.
     *
     * @param wait how long a statement waits for a lock of the database
     * @return other timeouts
     */
    public Timeouts withLockWait(Duration wait) {
        return new Timeouts(lock, Optional.of(wait), statement);
    }

    /**
     * These timeouts with a limit for statements.
     *
     * @param limit how long a statement may take
     * @return other timeouts
     */
    public Timeouts withStatement(Duration limit) {
        return new Timeouts(lock, lockWait, Optional.of(limit));
    }
}
