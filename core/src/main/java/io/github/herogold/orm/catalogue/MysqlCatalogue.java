package io.github.herogold.orm.catalogue;

import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of MariaDB and MySQL: MariaDB documentation, Information Schema Tables; MySQL 8.0
 * manual, 28 INFORMATION_SCHEMA Tables.
 *
 * <p>They compare names without regard to case where it matters. A query for one table of one
 * schema costs MariaDB the same however many there are; any other reads the whole folder.
 */
final class MysqlCatalogue implements Catalogue {
    private static final Set<String> IGNORED =
            Set.of(
                    // of a table and its partitions
                    "table_rows",
                    "avg_row_length",
                    "data_length",
                    "max_data_length",
                    "index_length",
                    "max_index_length",
                    "data_free",
                    "auto_increment",
                    "create_time",
                    "update_time",
                    "check_time",
                    "checksum",
                    // of an index, an event, a sequence
                    "cardinality",
                    "last_executed",
                    "next_not_cached_value",
                    "cycle_count",
                    // of a column: what whoever looks may do with it
                    "privileges");

    private static final String SCHEMAS =
            "select * from information_schema.schemata"
                    + " where schema_name = database() or schema_name in (:names)";
    private static final String TABLES =
            "select * from information_schema.tables"
                    + " where table_schema = :schema and table_name in (:names)";

    private static final List<String> OF_A_SCHEMA =
            List.of(
                    "select * from information_schema.triggers"
                            + " where trigger_schema = :schema and trigger_name in (:names)",
                    "select * from information_schema.routines"
                            + " where routine_schema = :schema and routine_name in (:names)",
                    "select * from information_schema.parameters"
                            + " where specific_schema = :schema and specific_name in (:names)");

    private static final String EVENTS =
            "select * from information_schema.events"
                    + " where event_schema = :schema and event_name in (:names)";

    private static final List<String> OF_A_TABLE =
            List.of(
                    ofTable("columns"),
                    ofTable("statistics"),
                    ofTable("table_constraints"),
                    ofTable("key_column_usage"),
                    ofTable("views"),
                    ofTable("partitions"),
                    "select * from information_schema.referential_constraints"
                            + " where constraint_schema = :schema and table_name = :table",
                    "select * from information_schema.triggers where event_object_schema = :schema"
                            + " and event_object_table = :table");

    // MariaDB numbers the unnamed ones of each table from 1, MySQL names none like another.
    private static final String CHECKS_OF_MARIADB =
            "select * from information_schema.check_constraints"
                    + " where constraint_schema = :schema and table_name = :table";
    private static final String CHECKS_OF_MYSQL =
            "select * from information_schema.check_constraints"
                    + " where constraint_schema = :schema and constraint_name in"
                    + " (select constraint_name from information_schema.table_constraints"
                    + " where table_schema = :schema and table_name = :table)";

    private final String checks;

    private MysqlCatalogue(String checks) {
        this.checks = checks;
    }

    static MysqlCatalogue ofMariaDb() {
        return new MysqlCatalogue(CHECKS_OF_MARIADB);
    }

    static MysqlCatalogue ofMysql() {
        return new MysqlCatalogue(CHECKS_OF_MYSQL);
    }

    @Override
    public Optional<List<String>> lines(Connection connection, Set<String> names)
            throws SQLException {
        CatalogueRows rows = new CatalogueRows(connection, IGNORED);
        for (Map<String, String> schema : rows.read(SCHEMAS, Map.of("names", names))) {
            readSchema(rows, schema.getOrDefault("schema_name", ""), names);
        }
        return Optional.of(rows.lines());
    }

    private void readSchema(CatalogueRows rows, String schema, Set<String> names)
            throws SQLException {
        Map<String, Set<String>> values = Map.of("schema", Set.of(schema), "names", names);
        for (String query : OF_A_SCHEMA) {
            rows.read(query, values);
        }
        // A server whose event scheduler is disabled refuses to be asked, and every statement that
        // is about events has the word.
        if (names.stream().anyMatch("event"::equalsIgnoreCase)) {
            rows.read(EVENTS, values);
        }
        for (Map<String, String> table : rows.read(TABLES, values)) {
            String name = table.getOrDefault("table_name", "");
            readTable(rows, Map.of("schema", Set.of(schema), "table", Set.of(name)));
            if (table.containsValue("SEQUENCE")) {
                rows.read(
                        "select * from "
                                + SqlDialect.MYSQL.quoted(schema)
                                + "."
                                + SqlDialect.MYSQL.quoted(name),
                        Map.of());
            }
        }
    }

    private void readTable(CatalogueRows rows, Map<String, Set<String>> values)
            throws SQLException {
        for (String query : OF_A_TABLE) {
            rows.read(query, values);
        }
        rows.read(checks, values);
    }

    private static String ofTable(String table) {
        return "select * from information_schema.%s where table_schema = :schema and table_name = :table"
                .formatted(table);
    }
}
