package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.Timeouts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how long to wait. */
final class TimeoutOptions {
    @Option(
            names = "--lock-timeout",
            paramLabel = "<time>",
            converter = TimeConverter.class,
            description =
                    "How long to wait for another process that migrates: 60, 500ms, 5m."
                            + " Default: 60 seconds.")
    private @Nullable Duration lock;

    @Option(
            names = "--lock-wait",
            paramLabel = "<time>",
            converter = TimeConverter.class,
            description = "How long a statement waits for a lock of the database.")
    private @Nullable Duration lockWait;

    @Option(
            names = "--statement-timeout",
            paramLabel = "<time>",
            converter = TimeConverter.class,
            description = "How long a statement may take.")
    private @Nullable Duration statement;

    Timeouts timeouts() {
        Timeouts timeouts = Timeouts.usual();
        if (lock != null) {
            timeouts = timeouts.withLock(lock);
        }
        if (lockWait != null) {
            timeouts = timeouts.withLockWait(lockWait);
        }
        return statement == null ? timeouts : timeouts.withStatement(statement);
    }
}
