package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.DriverCall;
import io.github.herogold.orm.engine.database.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The opening of a connection that may take for ever, because who is to answer has been stopped.
 */
final class TimedOpening {
    private TimedOpening() {}

    /**
     * Opens a connection on another thread, which is left alone when it takes too long: nothing
     * ends a driver's call but its answer.
     *
     * @throws TimeoutException if there is no answer in time; a late connection is closed
     */
    static Connection within(Duration wait, DriverCall<Connection> opening)
            throws SQLException, TimeoutException {
        CompletableFuture<Connection> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> open(opening, answer), "herogold-opening");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw e;
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw Pause.interrupted(e);
        } catch (ExecutionException e) {
            throw asItWasThrown(Objects.requireNonNull(e.getCause()));
        }
    }

    private static void open(DriverCall<Connection> opening, CompletableFuture<Connection> answer) {
        try {
            Connection connection = opening.call();
            if (!answer.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private static SQLException asItWasThrown(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (SQLException) cause;
    }
}
