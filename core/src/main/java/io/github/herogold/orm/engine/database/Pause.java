package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.LockTimeoutException;
import java.time.Duration;

/** Waiting for another process, between two looks at what it does. */
public final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @param time how long
     * @throws LockTimeoutException if the thread is interrupted
     */
    public static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    /**
     * The exception for a thread that was interrupted while it waited.
     *
     * @param cause the interruption
     * @return an exception that says so
     */
    public static LockTimeoutException interrupted(InterruptedException cause) {
        return Messages.interrupted(cause);
    }
}
