package io.github.herogold.orm.lives.database;

import java.util.Optional;

/** The sessions that a connection has, one after another. */
sealed interface Sessions {
    /** The session for the next statement. */
    ServerSession take();

    /** Hears that a transaction has ended. */
    void transactionEnded();

    /** Hears that the connection is closed. */
    void close();

    /** The session that all statements of a connection run in. */
    record Own(ServerSession session) implements Sessions {
        @Override
        public ServerSession take() {
            return session;
        }

        @Override
        public void transactionEnded() {}

        @Override
        public void close() {
            session.end();
        }
    }

    /** Sessions of a pooler in front of the server, one for each transaction. */
    final class Lent implements Sessions {
        private final SimulatedServer server;
        private final String user;
        private Optional<ServerSession> current = Optional.empty();

        Lent(SimulatedServer server, String user) {
            this.server = server;
            this.user = user;
        }

        @Override
        public ServerSession take() {
            ServerSession session = current.orElseGet(() -> server.lend(user));
            current = Optional.of(session);
            return session;
        }

        @Override
        public void transactionEnded() {
            current = Optional.empty();
        }

        @Override
        public void close() {
            current.ifPresent(ServerSession::rollBack);
            current = Optional.empty();
        }
    }
}
