package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * What the simulated servers say when they refuse something, each with the codes of its product.
 */
final class Failures {
    private Failures() {}

    static SQLException connectionLost() {
        return new SQLNonTransientConnectionException("The connection is lost", "08006");
    }

    static SQLException noTable(TableName name) {
        return new SQLException("There is no table " + name, "42S02", 1146);
    }

    static SQLException tableExists(TableName name) {
        return new SQLException("The table " + name + " exists already", "42S01", 1050);
    }

    static SQLException noColumn(String column, TableName table) {
        return new SQLException("There is no column " + column + " in " + table, "42S22", 1054);
    }

    static SQLException columnExists(String column, TableName table) {
        return new SQLException("There is a column " + column + " in " + table, "42S21", 1060);
    }

    static SQLException duplicate(TableName table, Object key) {
        return new SQLException("There is a row " + key + " in " + table, "23505", 1062);
    }

    static SQLException transactionAborted() {
        return new SQLException("The current transaction is aborted", "25P02");
    }

    static SQLException statementFails() {
        return new SQLException("Out of some resource", "53100", 1021);
    }

    /** Another session holds what is wanted. */
    static SQLException locked(Product product, String what) {
        String message = "Another session holds " + what;
        return switch (product) {
            case POSTGRESQL -> new SQLException(message, "55P03");
            case MARIADB -> new SQLException(message, "HY000", 1205);
            case H2 -> new SQLException(message, "HYT00", 50200);
        };
    }
}
