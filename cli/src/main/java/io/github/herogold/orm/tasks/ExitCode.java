package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;

/** How a task ended, for scripts. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A migration failed. */
    FAILED(1),
    /** Wrong usage or configuration; nothing was changed. */
    USAGE(2),
    /** Something is pending, and the question was whether something is. */
    PENDING(3),
    /** The records and the files disagree; nothing was changed. */
    MISMATCH(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /**
     * The number that a process exits with.
     *
     * @return 0 for success
     */
    public int code() {
        return code;
    }

    /**
     * The code of an exception that ended a task. A migration that broke a rule while it ran, such
     * as one that commits, is a matter of usage.
     *
     * @param exception what was thrown
     * @return its code; {@link #FAILED} for one that is not about usage
     */
    public static ExitCode of(Exception exception) {
        if (exception instanceof HistoryMismatchException) {
            return MISMATCH;
        }
        return exception instanceof InvalidRequestException
                        || exception instanceof InvalidMigrationException
                        || exception.getCause() instanceof InvalidMigrationException
                        || exception instanceof DatabaseUnavailableException
                        || exception instanceof ConfigurationException
                ? USAGE
                : FAILED;
    }
}
