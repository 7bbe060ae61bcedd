package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.function.IntSupplier;

/** Executes nothing. */
public final class PretendedExecution implements StatementLog.Execution {
    @Override
    public int of(SqlStatement statement, IntSupplier toDatabase) {
        return 0;
    }

    @Override
    public boolean isPretended() {
        return true;
    }
}
