package io.github.herogold.orm.servers;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A server that is started by the first test class that needs it, and stopped after the last. */
final class RunningServer {
    private static final Namespace SERVERS = Namespace.create(RunningServer.class);

    private RunningServer() {}

    static ApplicationServer of(ExtensionContext context, TestServer kind) {
        return context.getRoot()
                .getStore(SERVERS)
                .getOrComputeIfAbsent(kind, key -> started(kind.make()), ApplicationServer.class);
    }

    private static ApplicationServer started(ApplicationServer server) {
        server.start();
        return server;
    }
}
