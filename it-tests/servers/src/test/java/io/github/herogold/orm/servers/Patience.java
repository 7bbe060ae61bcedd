package io.github.herogold.orm.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a server, which takes seconds, and minutes on a machine that is busy. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long PAUSE_IN_MILLIS = 100;

    private Patience() {}

    /** Waits until a server does something, as long as its process lives. */
    static void await(String what, ServerProcess server, BooleanSupplier condition) {
        await(
                what,
                () -> {
                    server.requireAlive();
                    return condition.getAsBoolean();
                });
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " took too long");
            }
            pause();
        }
    }

    /** Whether something answers, whatever it says. */
    static boolean answers(URI url) {
        return status(url) > 0;
    }

    /** Whether something answers with what was asked for. */
    static boolean has(URI url) {
        return status(url) == HttpURLConnection.HTTP_OK;
    }

    private static int status(URI url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return -1;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_IN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tests were interrupted", e);
        }
    }
}
