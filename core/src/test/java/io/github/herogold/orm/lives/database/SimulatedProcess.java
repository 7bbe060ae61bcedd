package io.github.herogold.orm.lives.database;

import io.github.herogold.orm.migrations.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A process with connections to a server, which all end with it. */
public final class SimulatedProcess implements ConnectionSource {
    /** The user who sees all that is in the catalogue. */
    public static final String OWNER = CatalogueAnswers.OWNER;

    /** A user who may do as much, and sees less. */
    public static final String DEPUTY = "deputy";

    private final SimulatedServer server;
    private final String user;
    private final Access access;
    private final Interference interference;
    private final Map<Connection, SimulatedConnection> open = new LinkedHashMap<>();
    private final List<Connection> kept = new ArrayList<>();
    private final Set<Connection> lent = new HashSet<>();
    private boolean gone;

    /** How a process reaches the server. */
    public enum Access {
        /** Each connection is a session, and ends when it is closed. */
        DIRECT,
        /** The process keeps its connections for others of its threads. */
        POOL_OF_APPLICATION,
        /** Each transaction may run in another session. */
        POOLER
    }

    /** Starts a process. */
    public SimulatedProcess(
            SimulatedServer server, String user, Access access, Interference interference) {
        this.server = server;
        this.user = user;
        this.access = access;
        this.interference = interference;
    }

    SimulatedServer server() {
        return server;
    }

    Sessions sessions() {
        return access == Access.POOLER
                ? new Sessions.Lent(server, user)
                : new Sessions.Own(server.newSession(user));
    }

    @Override
    public Connection open() throws SQLException {
        Trouble trouble = troubleAt(new Interference.Call("connect", false));
        if (trouble == Trouble.PROCESS_GONE_BEFORE || trouble == Trouble.PROCESS_GONE_AFTER) {
            throw vanish();
        }
        if (trouble != Trouble.NONE) {
            throw Failures.connectionLost();
        }
        if (!kept.isEmpty()) {
            Connection again = kept.remove(kept.size() - 1);
            lent.add(again);
            return again;
        }
        SimulatedConnection connection = new SimulatedConnection(this);
        Connection jdbc = StandIn.of(Connection.class, connection);
        open.put(jdbc, connection);
        lent.add(jdbc);
        return jdbc;
    }

    @Override
    public void close(Connection connection) throws SQLException {
        lent.remove(connection);
        if (access == Access.POOL_OF_APPLICATION && !connection.isClosed()) {
            kept.add(connection);
        } else {
            connection.close();
        }
    }

    Trouble troubleAt(Interference.Call call) {
        requireAlive();
        return interference.at(call);
    }

    private void requireAlive() {
        if (gone) {
            throw new ProcessGone();
        }
    }

    /** The end of the process, however sudden. */
    ProcessGone vanish() {
        end();
        return new ProcessGone();
    }

    /** Whether it has ended, so that nobody hears of what it does. */
    public boolean isGone() {
        return gone;
    }

    /** How many connections have not been given back. */
    public int lent() {
        return lent.size();
    }

    /** What is left in the sessions that somebody else is going to use. */
    public List<String> leftInSessions() {
        List<String> left = new ArrayList<>();
        for (Connection connection : kept) {
            left.addAll(open.get(connection).left());
        }
        left.addAll(server.leftInPool());
        return left;
    }

    /** Ends the process; what its connections have not committed is taken back. */
    public void end() {
        gone = true;
        open.values().forEach(SimulatedConnection::die);
        open.clear();
        kept.clear();
    }

    /** Unwinds the stack of a process that is no more. */
    static final class ProcessGone extends Error {
        private static final long serialVersionUID = 1L;

        ProcessGone() {
            super("The process is gone", null, false, false);
        }
    }
}
