package io.github.herogold.orm.catalogue;

import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who looks at a catalogue, which may show more or less to another.
 *
 * <p>MariaDB and MySQL hide by right triggers, bodies of routines, definitions of views and whole
 * tables (MariaDB documentation, Information Schema Tables); H2 tells a user who is no
 * administrator less. PostgreSQL shows all, and the search path decides which of it is meant.
 */
public final class Observer {
    private Observer() {}

    /**
     * Tells who looks.
     *
     * @param connection a connection to the database
     * @param dialect the dialect of the database
     * @return the user, in words; without a text where footprints are not taken
     * @throws SQLException if the database refuses to tell
     */
    public static String of(Connection connection, SqlDialect dialect) throws SQLException {
        return switch (dialect) {
            case H2 -> read(connection, "select current_user");
            case POSTGRESQL ->
                    read(
                            connection,
                            "select current_user || ' with the search_path '"
                                    + " || current_setting('search_path')");
            case MARIADB, MYSQL ->
                    read(
                            connection,
                            "select concat(current_user(),"
                                    + " coalesce(concat(' in the role ', current_role()), ''))");
            case HSQLDB, ANSI -> "";
        };
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
