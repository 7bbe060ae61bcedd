package io.github.herogold.orm.lives.database;

import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** A connection to a simulated server: the methods of {@link java.sql.Connection} in use. */
final class SimulatedConnection {
    private static final Pattern READING =
            Pattern.compile("(?is)(?:select(?!.*\\b(?:set_config|into)\\b)|with)\\b.*");

    private final SimulatedProcess process;
    private final Sessions sessions;
    private final int toldProcessId;
    private boolean autoCommit = true;
    private boolean inTransaction;
    private boolean closed;

    SimulatedConnection(SimulatedProcess process) {
        this.process = process;
        this.sessions = process.sessions();
        // A pooler tells a number of its own making.
        this.toldProcessId = sessions instanceof Sessions.Own own ? own.session().id() : -2;
    }

    /** What is done in a session. */
    private interface Work<R> {
        R in(ServerSession session) throws SQLException;
    }

    SimulatedServer server() {
        return process.server();
    }

    int toldProcessId() {
        return toldProcessId;
    }

    List<String> left() {
        return sessions.take().left();
    }

    Answer execute(String sql, List<Object> values) throws SQLException {
        boolean changes = !READING.matcher(sql).matches();
        return send(sql, changes, session -> session.execute(sql, values));
    }

    private <R> R send(String text, boolean changes, Work<R> work) throws SQLException {
        requireOpen();
        Trouble trouble = process.troubleAt(new Interference.Call(text, changes));
        switch (trouble) {
            case NONE -> {
                return inTransaction(work);
            }
            case STATEMENT_FAILS ->
                    inTransaction(
                            session -> {
                                session.statementFailed();
                                throw Failures.statementFails();
                            });
            case CONNECTION_DIES_BEFORE -> die();
            case CONNECTION_DIES_WITHIN -> {
                inTransaction(
                        session -> AbandonedCopy.made(session, text) ? null : work.in(session));
                die();
            }
            case CONNECTION_DIES_AFTER -> {
                unheard(work);
                die();
            }
            case PROCESS_GONE_BEFORE -> throw process.vanish();
            case PROCESS_GONE_AFTER -> {
                unheard(work);
                throw process.vanish();
            }
        }
        throw Failures.connectionLost();
    }

    // Nobody hears the answer, be it an error.
    private <R> void unheard(Work<R> work) {
        try {
            inTransaction(work);
        } catch (SQLException notHeard) {
            server().noteExecution("-- refused: " + notHeard.getMessage());
        }
    }

    private <R> R inTransaction(Work<R> work) throws SQLException {
        ServerSession session = sessions.take();
        inTransaction = true;
        try {
            R result = work.in(session);
            if (autoCommit) {
                session.commit();
                ended();
            }
            return result;
        } catch (SQLException e) {
            if (autoCommit) {
                session.rollBack();
                ended();
            }
            throw e;
        }
    }

    private void ended() {
        inTransaction = false;
        sessions.transactionEnded();
    }

    private void requireOpen() throws SQLException {
        if (process.isGone()) {
            throw new SimulatedProcess.ProcessGone();
        }
        if (closed) {
            throw Failures.connectionLost();
        }
    }

    void die() {
        closed = true;
        sessions.close();
    }

    void close() {
        if (!closed) {
            die();
        }
    }

    void abort(Executor executor) {
        executor.execute(this::close);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isValid(int seconds) {
        return !closed;
    }

    boolean getAutoCommit() throws SQLException {
        requireOpen();
        return autoCommit;
    }

    void setAutoCommit(boolean on) throws SQLException {
        requireOpen();
        if (on && inTransaction) {
            commit();
        }
        autoCommit = on;
    }

    void commit() throws SQLException {
        end("commit", ServerSession::commit);
    }

    void rollback() throws SQLException {
        end("rollback", ServerSession::rollBack);
    }

    /** What ends a transaction. */
    private interface Ending {
        void of(ServerSession session);
    }

    private void end(String text, Ending ending) throws SQLException {
        requireOpen();
        if (!inTransaction) {
            return;
        }
        try {
            send(
                    text,
                    text.equals("commit"),
                    session -> {
                        ending.of(session);
                        return session;
                    });
        } catch (SQLException e) {
            // A server that refuses to commit takes back.
            if (!closed) {
                sessions.take().rollBack();
                ended();
            }
            throw e;
        }
        ended();
    }

    Savepoint setSavepoint() throws SQLException {
        requireOpen();
        return StandIn.of(Savepoint.class, this);
    }

    String getCatalog() throws SQLException {
        return isMariaDb() ? schema() : "shop";
    }

    String getSchema() throws SQLException {
        return isMariaDb() ? null : schema();
    }

    private boolean isMariaDb() {
        return server().product() == Product.MARIADB;
    }

    private String schema() throws SQLException {
        return send("current schema", false, session -> session.state().schema());
    }

    void setCatalog(String name) throws SQLException {
        go(name);
    }

    void setSchema(String name) throws SQLException {
        go(name);
    }

    private void go(String schema) throws SQLException {
        send(
                "set schema " + schema.toLowerCase(Locale.ROOT),
                true,
                session -> {
                    session.state().go(schema);
                    return schema;
                });
    }

    Statement createStatement() throws SQLException {
        requireOpen();
        return StandIn.of(Statement.class, new SimulatedStatement(this));
    }

    PreparedStatement prepareStatement(String sql) throws SQLException {
        requireOpen();
        return StandIn.of(PreparedStatement.class, new SimulatedPreparedStatement(this, sql));
    }

    Array createArrayOf(String type, Object[] elements) throws SQLException {
        requireOpen();
        return StandIn.of(Array.class, new SimulatedArray(List.of(elements)));
    }

    DatabaseMetaData getMetaData() throws SQLException {
        requireOpen();
        return StandIn.of(DatabaseMetaData.class, new SimulatedMetaData(this));
    }

    /** The columns of a table in one schema. */
    List<String> columns(String schema, String table) throws SQLException {
        return send(
                "columns of " + table,
                false,
                session ->
                        session.find(new TableName(schema, table))
                                .map(Table::columns)
                                .orElse(List.of()));
    }

    boolean isWrapperFor(Class<?> type) {
        return type.getName().equals("org.postgresql.PGConnection");
    }

    <T> T unwrap(Class<T> type) {
        return StandIn.of(type, this);
    }

    int getBackendPID() {
        return toldProcessId;
    }
}
