package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.sql.SqlStatement;
import java.io.Serial;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Executes nothing, and bears nothing but statements that can be written down as they are. */
public final class PlainSql implements StatementLog.Execution {
    private Optional<String> broken = Optional.empty();

    /** Ends a migration that turns out to do more than execute statements. */
    public static final class NotPlainException extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        NotPlainException() {
            super("not plain SQL", null, false, false);
        }
    }

    @Override
    public int of(SqlStatement statement, IntSupplier toDatabase) {
        return 0;
    }

    @Override
    public void changing(String how) {
        reading(how);
    }

    @Override
    public void reading(String how) {
        broken = broken.or(() -> Optional.of(how));
        throw new NotPlainException();
    }

    @Override
    public boolean isPretended() {
        return true;
    }

    /** Whether it did more, even if it caught what ended it. */
    public boolean isBroken() {
        return broken.isPresent();
    }

    /** What the first thing was that is no statement. */
    public Optional<String> how() {
        return broken;
    }
}
