package io.github.herogold.orm.lives.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The methods of {@link java.sql.Statement} in use. */
final class SimulatedStatement {
    private static final int NONE = -1;

    private final SimulatedConnection connection;
    private Answer answer = Answer.done();
    private boolean taken;

    SimulatedStatement(SimulatedConnection connection) {
        this.connection = connection;
    }

    boolean execute(String sql) throws SQLException {
        taken = false;
        answer = connection.execute(sql, List.of());
        return answer.isRows();
    }

    ResultSet executeQuery(String sql) throws SQLException {
        execute(sql);
        return SimulatedRows.of(answer);
    }

    int executeUpdate(String sql) throws SQLException {
        execute(sql);
        return answer.changed();
    }

    int getUpdateCount() {
        return taken ? NONE : answer.changed();
    }

    ResultSet getResultSet() {
        return SimulatedRows.of(answer);
    }

    boolean getMoreResults() {
        taken = true;
        return false;
    }

    void setEscapeProcessing(boolean on) {}

    void close() {}
}
