package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A session of a simulated server. */
final class ServerSession {
    private final SimulatedServer server;
    private final String user;
    private final int id;
    private SessionState state;
    private Optional<Transaction> transaction = Optional.empty();

    ServerSession(SimulatedServer server, String user, int id) {
        this.server = server;
        this.user = user;
        this.id = id;
        this.state = new SessionState(server.product().home());
    }

    SimulatedServer server() {
        return server;
    }

    Product product() {
        return server.product();
    }

    String user() {
        return user;
    }

    int id() {
        return id;
    }

    SessionState state() {
        return state;
    }

    boolean isInTransaction() {
        return transaction.isPresent();
    }

    /** What is left in this session of those who used it. */
    List<String> left() {
        return state.differences(product().home());
    }

    /** Executes a statement in the transaction of this session, which it begins if it has none. */
    Answer execute(String text, List<Object> values) throws SQLException {
        if (transaction().isFailed()) {
            throw Failures.transactionAborted();
        }
        server.noteExecution(text);
        try {
            return Interpreter.of(this, text, values).answer();
        } catch (SQLException e) {
            statementFailed();
            throw e;
        }
    }

    void statementFailed() {
        if (product().hasTransactionalDdl()) {
            transaction().fail();
        }
    }

    Transaction transaction() {
        Transaction current = transaction.orElseGet(() -> new Transaction(state.copy()));
        transaction = Optional.of(current);
        return current;
    }

    void commit() {
        Transaction ending = transaction();
        if (ending.isFailed()) {
            rollBack();
            return;
        }
        ending.written()
                .forEach(
                        (name, table) ->
                                table.ifPresentOrElse(
                                        kept -> server.put(name, kept), () -> server.remove(name)));
        ending.localSettings().forEach(this::restore);
        forget(ending);
    }

    void rollBack() {
        Transaction ending = transaction();
        if (product().hasTransactionalDdl()) {
            state = ending.before();
        }
        forget(ending);
    }

    private void restore(String setting, Optional<String> value) {
        value.ifPresentOrElse(
                v -> state.settings().put(setting, v), () -> state.settings().remove(setting));
    }

    private void forget(Transaction ended) {
        ended.locks().forEach(lock -> server.unlock(lock, this));
        transaction = Optional.empty();
    }

    /** Ends with the connection, however that ends. */
    void end() {
        rollBack();
        server.unlockAll(this);
    }

    /** The name that a text means in this session. */
    TableName named(String text) {
        return TableName.of(text, state.schema());
    }

    /** A table as this session sees it. */
    Optional<Table> find(String text) {
        return Optional.ofNullable(state.temporary().get(text)).or(() -> find(named(text)));
    }

    Optional<Table> find(TableName name) {
        return transaction().written(name).orElseGet(() -> server.find(name));
    }

    Table require(String text) throws SQLException {
        return find(text).orElseThrow(() -> Failures.noTable(named(text)));
    }

    /** Writes a table, or a temporary one of the name, in this transaction if it has any. */
    void write(String text, Table table) throws SQLException {
        if (state.temporary().containsKey(text)) {
            state.temporary().put(text, table);
        } else if (table.hasTransactions()) {
            write(named(text), Optional.of(table));
        } else {
            lock(named(text));
            server.put(named(text), table);
        }
    }

    /** Changes what there is: in this transaction, or at once where DDL commits by itself. */
    void define(TableName name, Optional<Table> table) throws SQLException {
        if (product().hasTransactionalDdl()) {
            write(name, table);
            return;
        }
        commit();
        write(name, table);
        commit();
    }

    private void write(TableName name, Optional<Table> table) throws SQLException {
        lock(name);
        transaction().write(name, table);
    }

    /** Takes a lock until the end of the transaction. */
    void lock(Object what) throws SQLException {
        if (!server.lock(what, this)) {
            throw Failures.locked(product(), what.toString());
        }
        transaction().locks().add(what);
    }
}
