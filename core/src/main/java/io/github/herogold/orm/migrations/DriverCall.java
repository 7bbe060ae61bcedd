package io.github.herogold.orm.migrations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a JDBC driver is asked to do. */
interface DriverCall<R extends @Nullable Object> {
    R call() throws SQLException;

    /**
     * Does it, and makes an SQLException of whatever the driver throws.
     *
     * <p>The driver of H2's server mode throws an unchecked {@code DbException} around the
     * SQLException when its connection breaks where no statement is executed.
     */
    static <R extends @Nullable Object> R checked(DriverCall<R> call) throws SQLException {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof SQLException refusal ? refusal : new SQLException(e);
        }
    }
}
