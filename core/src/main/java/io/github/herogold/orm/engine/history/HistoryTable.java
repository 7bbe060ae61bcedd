package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table of {@link MigrationRecord}, in the schema that a manager works in. */
final class HistoryTable {
    // Of one table, which costs the same however many there are.
    private static final String UNSAFE =
            """
            select 1 from information_schema.tables t
            left join information_schema.engines e on e.engine = t.engine
            where t.table_schema = ? and t.table_name = ?
                and (e.transactions is null or e.transactions <> 'YES')
            union all select 1 from information_schema.columns
            where table_schema = ? and table_name = ?
                and character_set_name <> 'utf8mb4'\
            """;

    private HistoryTable() {}

    static boolean exists(Connection connection, Database database) throws SQLException {
        return !columns(connection, database).isEmpty();
    }

    /** The names of its columns in lower case; none where there is no such table. */
    static Set<String> columns(Connection connection, Database database) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String name = pattern(metaData, database.tables().history());
        String schema = database.home().schema();
        Set<String> columns = new HashSet<>();
        // What MariaDB and MySQL call a database is a catalogue to JDBC, and has no schemas.
        try (ResultSet rows =
                database.isMySql()
                        ? metaData.getColumns(schema, null, name, null)
                        : metaData.getColumns(
                                connection.getCatalog(), pattern(metaData, schema), name, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    // JDBC reads the name as a pattern, so that tenant_1 would be tenant21 as well.
    private static String pattern(DatabaseMetaData metaData, String schema) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return schema.replace(escape, escape + escape)
                .replace("_", escape + "_")
                .replace("%", escape + "%");
    }

    /**
     * Creates the table, or adds what an earlier release did not have; safe when several processes
     * do so at once.
     *
     * @throws DatabaseUnavailableException if the table is another tool's
     */
    static void prepare(Connection connection, Database database) throws SQLException {
        Set<String> present = columns(connection, database);
        if (present.isEmpty()) {
            create(connection, database);
            return;
        }
        requireOurs(present, database);
        for (String statement : preparing(present, database)) {
            complete(connection, database, statement);
        }
    }

    // Whoever was faster has added the same.
    private static void complete(Connection connection, Database database, String statement)
            throws SQLException {
        try {
            execute(connection, statement);
        } catch (SQLException e) {
            if (preparing(columns(connection, database), database).contains(statement)) {
                throw e;
            }
        }
    }

    /** The statements that create the table, or complete one that has some columns. */
    static List<String> preparing(Set<String> present, Database database) {
        SchemaSql sql = new SchemaSql(database);
        return present.isEmpty()
                ? List.of(sql.createHistoryTable())
                : sql.addFurtherColumns(present);
    }

    /**
     * Gives the table an engine with transactions and a character set for any text, where the
     * defaults of MariaDB or MySQL were others when it was created. Waits for whoever uses it, so
     * the lock has to be held.
     *
     * @throws DatabaseUnavailableException if the user may not do that
     */
    static void convert(Connection connection, Database database) throws SQLException {
        if (needsConversion(connection, database)) {
            String statement = new SchemaSql(database).convertHistoryTable();
            try {
                execute(connection, statement);
            } catch (SQLException e) {
                throw Messages.notConverted(database, statement, e);
            }
        }
    }

    /** Whether {@link #convert} has something to do. */
    static boolean needsConversion(Connection connection, Database database) throws SQLException {
        if (!database.isMySql()) {
            return false;
        }
        try (PreparedStatement query = connection.prepareStatement(UNSAFE)) {
            query.setString(1, database.home().schema());
            query.setString(2, database.tables().history());
            query.setString(3, database.home().schema());
            query.setString(4, database.tables().history());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void requireOurs(Set<String> columns, Database database) {
        if (!columns.containsAll(SchemaSql.requiredColumns())) {
            throw Messages.foreignTable(database, columns);
        }
    }

    private static void create(Connection connection, Database database) throws SQLException {
        try {
            for (String statement : preparing(Set.of(), database)) {
                execute(connection, statement);
            }
        } catch (SQLException e) {
            // "if not exists" is no lock: PostgreSQL lets the slower of two fail on its catalogue.
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (!exists(connection, database)) {
                throw e;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
