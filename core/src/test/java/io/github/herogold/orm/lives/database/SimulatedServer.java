package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A database server in the memory of a test: it keeps tables, rows, sessions, transactions and
 * locks, and understands as much SQL as the engine and the migrations of the tests send.
 *
 * <p>It is stricter than a real one where that makes no difference to the engine: who changes a
 * table holds the whole of it until the end of the transaction, and nobody waits for a lock but is
 * refused at once.
 */
public final class SimulatedServer {
    private final Product product;
    private final Table.Engine usualEngine;
    private final Map<TableName, Table> committed = new TreeMap<>();
    private final Map<Object, ServerSession> locks = new HashMap<>();
    private final List<String> executed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<ServerSession> pooled = new ArrayList<>();
    private int sessions;
    private int next;

    /** Starts a server without tables. */
    public SimulatedServer(Product product, Table.Engine usualEngine) {
        this.product = product;
        this.usualEngine = usualEngine;
    }

    Product product() {
        return product;
    }

    /** The engine of a table that is created without saying one. */
    Table.Engine usualEngine() {
        return usualEngine;
    }

    /** What is committed. */
    public Map<TableName, Table> tables() {
        return new TreeMap<>(committed);
    }

    /** Puts tables there as somebody does who repairs a database by hand. */
    public void repair(Map<TableName, Table> tables) {
        committed.clear();
        committed.putAll(tables);
    }

    /** Adds a row as somebody does who may write to a table. */
    public void insertByHand(TableName name, Map<String, Object> row) {
        committed.computeIfPresent(name, (same, table) -> table.with(new TreeMap<>(row)));
    }

    /** This moment, as a column of the product keeps it. */
    public Object now() {
        return product == Product.MARIADB
                ? LocalDateTime.now(ZoneOffset.UTC)
                : OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** Every statement that was sent, in its order. */
    public List<String> executed() {
        return List.copyOf(executed);
    }

    /** What this simulation was asked and does not know, which is no fault of the engine. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Executes statements in a session of their own, each committed, as a person would. */
    public void execute(String user, List<String> statements) {
        ServerSession session = newSession(user);
        try {
            for (String statement : statements) {
                session.execute(statement, List.of());
                session.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("This cannot be executed: " + statements, e);
        } finally {
            session.end();
        }
    }

    ServerSession newSession(String user) {
        return new ServerSession(this, user, ++sessions);
    }

    /**
     * A session of the pooler that is in no transaction: another one each time, as long as there is
     * a choice.
     */
    ServerSession lend(String user) {
        for (int i = 0; i < pooled.size(); i++) {
            ServerSession session = pooled.get(next++ % pooled.size());
            if (!session.isInTransaction()) {
                return session;
            }
        }
        ServerSession session = newSession(user);
        pooled.add(session);
        return session;
    }

    /** What somebody has left in the sessions that a pooler lends to others. */
    public List<String> leftInPool() {
        return pooled.stream()
                .filter(session -> !session.isInTransaction())
                .flatMap(session -> session.left().stream())
                .toList();
    }

    void noteExecution(String statement) {
        executed.add(statement);
    }

    void noteUnknown(String what) {
        unknown.add(what);
    }

    Optional<Table> find(TableName name) {
        return Optional.ofNullable(committed.get(name));
    }

    void put(TableName name, Table table) {
        committed.put(name, table);
    }

    void remove(TableName name) {
        committed.remove(name);
    }

    /** Takes a lock, unless another session has it. */
    boolean lock(Object what, ServerSession session) {
        return locks.computeIfAbsent(what, free -> session) == session;
    }

    void unlock(Object what, ServerSession session) {
        locks.remove(what, session);
    }

    void unlockAll(ServerSession session) {
        locks.values().removeIf(holder -> holder == session);
    }

    Optional<ServerSession> holder(Object lock) {
        return Optional.ofNullable(locks.get(lock));
    }
}
