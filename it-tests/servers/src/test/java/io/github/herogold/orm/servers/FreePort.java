package io.github.herogold.orm.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports that nobody listens on, each given once. */
final class FreePort {
    // Below those that systems give to whoever asks for any, such as clients.
    private static final int FIRST = 10_000;
    private static final int LAST = 30_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, LAST));

    private FreePort() {}

    static int next() {
        int port = NEXT.getAndIncrement();
        while (!isFree(port)) {
            port = NEXT.getAndIncrement();
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
