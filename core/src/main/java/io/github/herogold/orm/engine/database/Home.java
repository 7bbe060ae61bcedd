package io.github.herogold.orm.engine.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The schema that a manager works in, found once, on a connection that no migration has had: the
 * history is in it, and each migration begins in it.
 *
 * @param schema its name
 * @param path what unqualified names mean at home, in a form that can be set again
 */
public record Home(String schema, String path) {

    static Home of(Connection connection) throws SQLException {
        String schema = CurrentSchema.of(connection).orElseThrow(Messages::schemaMissing);
        return new Home(schema, CurrentSchema.path(connection));
    }

    /**
     * Brings the session of a connection home from wherever a migration has left it.
     *
     * <p>No statement is asked whether it may have led away: a function that it calls may, too.
     */
    public Home come(Connection connection) throws SQLException {
        CurrentSchema.setPath(connection, path);
        return this;
    }
}
