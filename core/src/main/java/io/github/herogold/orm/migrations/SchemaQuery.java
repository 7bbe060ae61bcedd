package io.github.herogold.orm.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A query that tells the names of schemas.
 *
 * @param sql the query, as a person wrote it
 */
record SchemaQuery(String sql) {

    /**
     * The names in the first column.
     *
     * @throws InvalidRequestException if the database refuses the query, or a name is null
     */
    List<String> names(Connection connection) {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name == null) {
                    throw SchemaMessages.namelessSchema(sql);
                }
                names.add(name);
            }
        } catch (SQLException e) {
            throw SchemaMessages.unusableQuery(sql, e);
        }
        return names;
    }
}
