package io.github.herogold.orm.tasks;

import io.github.herogold.orm.generation.GenerationException;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.schema.InvalidSchemaException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a task ended, for scripts. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A migration failed. */
    FAILED(1),
    /** Wrong usage or configuration; nothing was changed. */
    USAGE(2),
    /** Something is pending, and the question was whether something is; or a question is open. */
    PENDING(3),
    /** Another process migrates, and did not end in time; nothing was changed. */
    LOCKED(4),
    /** The records and the files disagree; nothing was changed. */
    MISMATCH(5);

    private static final List<ExitCode> BETTER_FIRST =
            List.of(DONE, PENDING, USAGE, LOCKED, MISMATCH, FAILED);

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
     * The code of many schemas: that of the one that ended worst. A migration that failed has
     * changed something and needs somebody; records and files that disagree need somebody; a lock
     * needs time, wrong usage another command; what is pending is as it should be.
     *
     * @param codes how each of them ended
     * @return the worst; {@link #DONE} for none
     */
    public static ExitCode worst(Stream<ExitCode> codes) {
        return codes.max(Comparator.comparing(BETTER_FIRST::indexOf)).orElse(DONE);
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
        if (exception instanceof LockTimeoutException) {
            return LOCKED;
        }
        return exception instanceof InvalidRequestException
                        || exception instanceof InvalidMigrationException
                        || exception.getCause() instanceof InvalidMigrationException
                        || exception instanceof DatabaseUnavailableException
                        || exception instanceof ConfigurationException
                        || exception instanceof InvalidSchemaException
                        || exception instanceof GenerationException
                ? USAGE
                : FAILED;
    }
}
