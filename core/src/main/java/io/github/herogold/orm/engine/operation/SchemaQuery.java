package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A query that tells the names of schemas. It changes nothing, whatever it says.
 *
 * @param sql the query, as a person wrote it
 */
public record SchemaQuery(String sql) {

    /**
     * The names in the first column.
     *
     * @param connection a connection that is in no transaction
     * @throws InvalidRequestException if it is no query, the database refuses it, or a name is null
     */
    public List<String> names(Connection connection) throws SQLException {
        SqlDialect dialect = Database.dialectOf(connection);
        requireOneStatement(dialect);
        setReadOnly(connection, dialect, true);
        connection.setAutoCommit(false);
        try {
            return read(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            setReadOnly(connection, dialect, false);
        }
    }

    // The second of two would be executed, in a transaction of its own if the first one commits.
    private void requireOneStatement(SqlDialect dialect) {
        try {
            List<SqlStatement> statements = SqlScript.split(sql, dialect);
            if (statements.size() != 1) {
                throw Messages.noSingleQuery(sql);
            }
        } catch (SqlScriptException e) {
            throw Messages.unusableQuery(sql, e);
        }
    }

    /**
     * Says whether the next transactions may change something.
     *
     * <p>H2 does not care, but executes nothing that is no query where a query is asked for, and
     * what a query changes is rolled back. The drivers of MariaDB and MySQL need not tell the
     * server; there it is said of the session, because DDL ends the transaction that it is in, and
     * is refused only if the next one is read-only too.
     */
    private static void setReadOnly(Connection connection, SqlDialect dialect, boolean readOnly)
            throws SQLException {
        switch (dialect) {
            case MARIADB, MYSQL -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "set session transaction read " + (readOnly ? "only" : "write"));
                }
            }
            default -> connection.setReadOnly(readOnly);
        }
    }

    private List<String> read(Connection connection) {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            // The driver of MariaDB makes rows without columns of what is no query.
            if (rows.getMetaData().getColumnCount() == 0) {
                throw Messages.noSingleQuery(sql);
            }
            while (rows.next()) {
                String name = rows.getString(1);
                if (name == null) {
                    throw Messages.namelessSchema(sql);
                }
                names.add(name);
            }
        } catch (SQLException e) {
            throw Messages.unusableQuery(sql, e);
        }
        return names;
    }
}
