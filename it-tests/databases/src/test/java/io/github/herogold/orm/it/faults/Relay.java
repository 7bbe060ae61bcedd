package io.github.herogold.orm.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.function.Supplier;

/** One connection through a {@link CuttingProxy}: what one side sends, the other side gets. */
final class Relay {
    private static final int END = -1;

    /** H2 complains of a client that is gone until it cannot; others end the connection. */
    private static final int ENOUGH = 100;

    private final Socket client;
    private final Socket server;
    private volatile boolean isCut;

    Relay(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    /** What becomes of a message of the client. */
    enum Verdict {
        PASS,
        DROP,
        PASS_WITHOUT_ANSWER
    }

    /** Passes messages of the client on until there are no more, or the connection is cut. */
    void upstream(Supplier<Verdict> judge) {
        byte[] message = new byte[1 << 16];
        try {
            int length = client.getInputStream().read(message);
            while (length != END) {
                Verdict verdict = judge.get();
                isCut = isCut || verdict != Verdict.PASS;
                if (verdict != Verdict.DROP) {
                    server.getOutputStream().write(message, 0, length);
                }
                length = isCut ? END : client.getInputStream().read(message);
            }
            server.shutdownOutput();
        } catch (IOException e) {
            // One side is gone, so the other one has nobody to talk to.
            close();
        }
    }

    /**
     * Passes answers on until the server ends the connection. The client of one that is cut gets no
     * more of them, and hears of it when the server has done what was asked of it.
     */
    void downstream() {
        byte[] answer = new byte[1 << 16];
        int lost = 0;
        try {
            int length = server.getInputStream().read(answer);
            while (length != END && lost < ENOUGH) {
                if (isCut) {
                    lost++;
                } else {
                    client.getOutputStream().write(answer, 0, length);
                }
                length = server.getInputStream().read(answer);
            }
        } catch (IOException e) {
            // The same.
            close();
        }
        close();
    }

    /** Tells the server that the client is gone, as it seems to be. */
    void cut() {
        isCut = true;
        try {
            server.shutdownOutput();
        } catch (IOException e) {
            // The same.
            close();
        }
    }

    private void close() {
        try (client) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
