package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.OrmException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a JDBC driver is asked to do. */
public interface DriverCall<R extends @Nullable Object> {
    /** Does what the driver is asked for. */
    R call() throws SQLException;

    /**
     * Does it, and makes an SQLException of what the driver throws unchecked around one.
     *
     * <p>The driver of H2's server mode does so, by {@code DbException}, when its connection breaks
     * where no statement is executed: in metadata, for one.
     */
    static <R extends @Nullable Object> R checked(DriverCall<R> call) throws SQLException {
        try {
            return call.call();
        } catch (RuntimeException e) {
            if (isOfDriver(e) && e.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    // A driver has a class of its own for it; what a source of connections throws is the source's.
    private static boolean isOfDriver(RuntimeException e) {
        return !(e instanceof OrmException) && !e.getClass().getName().startsWith("java.");
    }
}
