package io.github.herogold.orm.engine.lock;

import io.github.herogold.orm.migrations.LockTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** What is said of locks that are not got. */
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
}
