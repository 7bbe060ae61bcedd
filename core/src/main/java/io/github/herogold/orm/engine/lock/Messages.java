package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** What is said of locks that are not got, or not given back. */
final class Messages {
    private Messages() {}

    static LockTimeoutException locked(Duration wait, Optional<String> holder) {
        return new LockTimeoutException(
                "Another process is migrating this schema: "
                        + holder.orElse("the database does not say which")
                        + ". It did not end within "
                        + wait.toSeconds()
                        + " s, and nothing was run. Wait for it, give more time (--lock-timeout),"
                        + " or end it.");
    }

    static DatabaseUnavailableException notTaken(DatabaseUnavailableException refusal) {
        return new DatabaseUnavailableException(
                "The lock that lets one process at a time migrate this schema was not taken, and"
                        + " nothing was run. "
                        + refusal.getMessage(),
                refusal);
    }

    static DatabaseUnavailableException notReleased(DatabaseUnavailableException refusal) {
        return new DatabaseUnavailableException(
                "The lock that lets one process at a time migrate this schema was not given back;"
                        + " it ends with its session. "
                        + refusal.getMessage(),
                refusal);
    }
}
