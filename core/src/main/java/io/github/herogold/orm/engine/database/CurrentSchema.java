package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The schema that unqualified names of a connection mean. */
public final class CurrentSchema {
    private CurrentSchema() {}

    /**
     * Makes a schema the current one of a session.
     *
     * @throws InvalidRequestException if there is no such schema, or the session is shared
     */
    public static void set(Connection connection, String schema) throws SQLException {
        if (Pooler.isBetween(connection)) {
            throw Messages.noSchemaBehindPooler(schema);
        }
        try {
            change(connection, schema);
        } catch (SQLException e) {
            throw unusable(schema, e);
        }
        // PostgreSQL takes any name (manual, 5.10.3 The Schema Search Path).
        if (of(connection).isEmpty()) {
            throw Messages.schemaMissing(schema);
        }
    }

    /** What MariaDB and MySQL call a database is a catalogue to JDBC, and has no schemas. */
    private static void change(Connection connection, String schema) throws SQLException {
        if (isMySql(connection)) {
            connection.setCatalog(schema);
        } else {
            connection.setSchema(schema);
        }
    }

    /** What unqualified names of a session mean, in a form that can be set again. */
    public static String path(Connection connection) throws SQLException {
        if (Database.dialectOf(connection) != SqlDialect.POSTGRESQL) {
            return of(connection).orElseThrow(Messages::schemaMissing);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('search_path')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Makes unqualified names mean what they meant when the path was taken, if they do not. */
    public static String setPath(Connection connection, String path) throws SQLException {
        if (Database.dialectOf(connection) == SqlDialect.POSTGRESQL) {
            setSearchPath(connection, path);
        } else if (!of(connection).equals(Optional.of(path))) {
            change(connection, path);
        }
        return path;
    }

    // What is set to what it is already would be a setting of the session, and no longer follow
    // that of the role or the database.
    private static void setSearchPath(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select set_config('search_path', ?, false)"
                                + " where current_setting('search_path') <> ?")) {
            statement.setString(1, path);
            statement.setString(2, path);
            statement.executeQuery();
        }
    }

    /** The name of the schema; empty where the one that was set does not exist. */
    static Optional<String> of(Connection connection) throws SQLException {
        return Optional.ofNullable(
                isMySql(connection) ? connection.getCatalog() : connection.getSchema());
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return Database.dialectOf(connection).isMySql();
    }

    /**
     * The exception for a schema that cannot be made the current one.
     *
     * @param schema its name
     * @param cause what the database said
     * @return an exception that says why
     */
    public static InvalidRequestException unusable(String schema, SQLException cause) {
        return Messages.unusableSchema(schema, cause);
    }
}
