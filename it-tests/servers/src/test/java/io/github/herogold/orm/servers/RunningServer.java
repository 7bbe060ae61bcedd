package io.github.herogold.orm.servers;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A server that is started by the first test class that needs it, and stopped after the last.
 *
 * @param server the server
 */
record RunningServer(ApplicationServer server) implements AutoCloseable {
    private static final Namespace SERVERS = Namespace.create(RunningServer.class);

    static ApplicationServer of(ExtensionContext context, TestServer kind) {
        return context.getRoot()
                .getStore(SERVERS)
                .getOrComputeIfAbsent(kind, key -> started(kind.make()), RunningServer.class)
                .server();
    }

    private static RunningServer started(ApplicationServer server) {
        server.start();
        return new RunningServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
