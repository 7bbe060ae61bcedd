package io.github.herogold.orm.lives.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods of {@link java.sql.PreparedStatement} in use. */
final class SimulatedPreparedStatement {
    private final SimulatedConnection connection;
    private final String sql;
    private final Map<Integer, Object> values = new TreeMap<>();

    SimulatedPreparedStatement(SimulatedConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    void setString(int index, String value) {
        values.put(index, value);
    }

    void setInt(int index, int value) {
        values.put(index, value);
    }

    void setLong(int index, long value) {
        values.put(index, value);
    }

    void setObject(int index, Object value) {
        values.put(index, value);
    }

    void setArray(int index, Array value) throws SQLException {
        values.put(index, List.of((Object[]) value.getArray()));
    }

    private Answer answer() throws SQLException {
        return connection.execute(sql, new ArrayList<>(values.values()));
    }

    ResultSet executeQuery() throws SQLException {
        return SimulatedRows.of(answer());
    }

    int executeUpdate() throws SQLException {
        return answer().changed();
    }

    boolean execute() throws SQLException {
        return answer().isRows();
    }

    void close() {}
}
