package io.github.herogold.orm.engine.schema;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.SchemaFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is in the current schema of a connection, as the catalogue of the database tells
 * it; the table of the {@code RowLock} is left out, because this process has locked a row of it.
 *
 * @param dependents a query for what is in other schemas and would be lost with what is in this one
 * @param drops queries whose rows are the statements that drop; those of one are executed before
 *     the next is asked
 */
public record DropScript(String dependents, List<String> drops) {

    /**
     * The contents as a database tells them.
     *
     * @throws InvalidRequestException if it is one whose catalogue this library does not know
     */
    public static DropScript of(Database database) {
        // A name without quotes in it.
        String lock = database.tables().lock();
        return switch (database.dialect()) {
            case POSTGRESQL -> DropScriptOfPostgresql.without(lock);
            case MARIADB, MYSQL -> DropScriptOfMySql.without(lock);
            case H2 -> DropScriptOfH2.without(lock);
            case HSQLDB, ANSI -> throw Messages.cannotBeEmptied(database);
        };
    }

    /**
     * Drops everything.
     *
     * @param connection a connection that is in no transaction
     * @return these contents, which are gone
     * @throws InvalidRequestException if something in another schema would be lost; nothing is
     *     dropped
     * @throws SchemaFailedException if something cannot be dropped
     */
    public DropScript drop(Connection connection) {
        List<String> lost = rows(connection, dependents);
        if (!lost.isEmpty()) {
            throw Messages.usedFromOutside(lost);
        }
        for (String query : drops) {
            for (String statement : rows(connection, query)) {
                execute(connection, statement);
            }
        }
        return this;
    }

    private static List<String> rows(Connection connection, String query) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw Messages.notDropped("what is in it cannot be read", e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            // Else a driver would read {braces} in a name as JDBC escapes.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw Messages.notDropped(sql, e);
        }
    }
}
