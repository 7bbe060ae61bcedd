package io.github.herogold.orm.lives.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** The methods of {@link ResultSet} and its metadata in use. */
final class SimulatedRows {
    private final Answer answer;
    private int current = -1;

    private SimulatedRows(Answer answer) {
        this.answer = answer;
    }

    static ResultSet of(Answer answer) {
        return StandIn.of(ResultSet.class, new SimulatedRows(answer));
    }

    boolean next() {
        current++;
        return current < answer.rows().size();
    }

    private Object value(int column) {
        return answer.rows().get(current).get(column - 1);
    }

    String getString(int column) {
        Object value = value(column);
        return value == null ? null : String.valueOf(value);
    }

    String getString(String column) throws SQLException {
        int index = answer.columns().indexOf(column);
        if (index < 0) {
            throw new SQLException("The answer has no column " + column);
        }
        return getString(index + 1);
    }

    int getInt(int column) {
        return (int) getLong(column);
    }

    long getLong(int column) {
        Object value = value(column);
        return value == null ? 0 : Long.parseLong(String.valueOf(value));
    }

    boolean getBoolean(int column) {
        Object value = value(column);
        return Boolean.TRUE.equals(value) || "1".equals(String.valueOf(value));
    }

    <T> T getObject(int column, Class<T> type) {
        return type.cast(value(column));
    }

    ResultSetMetaData getMetaData() {
        return StandIn.of(ResultSetMetaData.class, this);
    }

    int getColumnCount() {
        return answer.columns().size();
    }

    String getColumnLabel(int column) {
        return answer.columns().get(column - 1);
    }

    void close() {}
}
