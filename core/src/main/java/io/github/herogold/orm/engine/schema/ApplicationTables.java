package io.github.herogold.orm.engine.schema;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The tables of the schema that are neither the manager's nor an extension's.
 *
 * @param database the database, and the schema in it
 */
public record ApplicationTables(Database database) {
    private static final String QUERY =
            """
            select 1 from information_schema.tables
            where table_schema = ? and table_name not in (?, ?)
                and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
            limit 1
            """;

    private static final String QUERY_OF_POSTGRESQL =
            """
            select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname not in (?, ?) and c.relkind in ('r', 'p')
                and not exists (
                    select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid
                        and d.deptype = 'e')
            limit 1
            """;

    /** Whether there is one. */
    public boolean exist(Connection connection) throws SQLException {
        String query = database.dialect() == SqlDialect.POSTGRESQL ? QUERY_OF_POSTGRESQL : QUERY;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, database.home().schema());
            statement.setString(2, database.tables().history());
            statement.setString(3, database.tables().lock());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
