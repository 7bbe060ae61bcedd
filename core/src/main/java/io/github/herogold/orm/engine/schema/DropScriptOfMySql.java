package io.github.herogold.orm.engine.schema;

import java.util.List;

/** The {@link DropScript} of MariaDB and MySQL, where a schema is called a database. */
final class DropScriptOfMySql {
    private static final String DEPENDENTS =
            """
            select distinct concat('foreign key ', constraint_name, ' on ', table_schema, '.',
                table_name)
            from information_schema.key_column_usage
            where referenced_table_schema = database() and table_schema <> database()
            order by 1
            """;

    // Without foreign keys, tables can be dropped in any order; no check has to be switched off.
    private static final String FOREIGN_KEYS =
            """
            select concat('alter table ', %s, ' drop foreign key ', %s)
            from information_schema.table_constraints
            where table_schema = database() and constraint_type = 'FOREIGN KEY'
            """
                    .formatted(quoted("table_name"), quoted("constraint_name"));

    // Where the scheduler is disabled the server refuses to be asked, and there are none.
    private static final String EVENTS =
            """
            select concat('drop event ', %s) from information_schema.events
            where @@event_scheduler <> 'DISABLED' and event_schema = database()
            """
                    .formatted(quoted("event_name"));

    private static final String VIEWS = tables("view", "= 'VIEW'");

    // Columns have defaults that draw numbers, so sequences come after tables.
    private static final String SEQUENCES = tables("sequence", "= 'SEQUENCE'");

    // A package is dropped with its body.
    private static final String ROUTINES =
            """
            select concat('drop ', routine_type, ' ', %s) from information_schema.routines
            where routine_schema = database() and routine_type <> 'PACKAGE BODY'
            """
                    .formatted(quoted("routine_name"));

    private DropScriptOfMySql() {}

    static DropScript without(String table) {
        String tables =
                tables(
                        "table",
                        "in ('BASE TABLE', 'SYSTEM VERSIONED') and table_name <> '%s'"
                                .formatted(table));
        return new DropScript(
                DEPENDENTS, List.of(EVENTS, FOREIGN_KEYS, VIEWS, tables, SEQUENCES, ROUTINES));
    }

    private static String tables(String kind, String condition) {
        return """
        select concat('drop %s ', %s) from information_schema.tables
        where table_schema = database() and table_type %s
        """
                .formatted(kind, quoted("table_name"), condition);
    }

    private static String quoted(String column) {
        return "'`', replace(%s, '`', '``'), '`'".formatted(column);
    }
}
