package io.github.herogold.orm.catalogue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of H2, for which see its manual, System Tables.
 *
 * <p>H2 builds these tables anew for every query, so that each takes longer the more tables there
 * are; no other way to ask would be faster.
 */
final class H2Catalogue implements Catalogue {
    private static final Set<String> CHANGING =
            Set.of(
                    "last_modification",
                    "row_count_estimate",
                    "selectivity",
                    "identity_base",
                    "base_value");

    // Once there is one, H2 2.4.240 tells of no column any more: the queries fail.
    private static final String MATERIALIZED_VIEWS =
            "select table_name from information_schema.tables"
                    + " where table_class = 'org.h2.table.MaterializedView'";

    private static final String TABLES = named("tables", "table_schema", "table_name");
    private static final String DOMAINS = named("domains", "domain_schema", "domain_name");

    private static final List<String> OF_ANY_NAME =
            List.of(
                    "select * from information_schema.schemata where lower(schema_name) in"
                            + " (:names)",
                    "select * from information_schema.users where lower(user_name) in (:names)",
                    "select * from information_schema.roles where lower(role_name) in (:names)",
                    named("indexes", "table_schema", "table_name", "index_name"),
                    named("triggers", "trigger_schema", "event_object_table", "trigger_name"),
                    named("sequences", "sequence_schema", "sequence_name"),
                    named("routines", "routine_schema", "routine_name"),
                    named("constants", "constant_schema", "constant_name"),
                    named("synonyms", "synonym_schema", "synonym_name"));

    private static final List<String> OF_TABLES_AND_DOMAINS =
            List.of(
                    named("columns", "table_schema", "table_name"),
                    named("index_columns", "table_schema", "table_name"),
                    named("key_column_usage", "table_schema", "table_name"),
                    named("views", "table_schema", "table_name"),
                    named("enum_values", "object_schema", "object_name"),
                    named("element_types", "object_schema", "object_name"),
                    named("fields", "object_schema", "object_name"));

    private static final List<String> CONSTRAINTS =
            List.of(
                    named("table_constraints", "table_schema", "table_name"),
                    named("domain_constraints", "domain_schema", "domain_name"));
    // A subselect for the names would be executed for each constraint of the database.
    private static final List<String> OF_CONSTRAINTS =
            List.of(
                    "select * from information_schema.referential_constraints where"
                            + " constraint_schema in (:schemas) and constraint_name in (:names)",
                    "select * from information_schema.check_constraints where constraint_schema in"
                            + " (:schemas) and constraint_name in (:names)");

    @Override
    public Optional<List<String>> lines(Connection connection, Set<String> names)
            throws SQLException {
        CatalogueRows rows = new CatalogueRows(connection, CHANGING);
        if (!rows.read(MATERIALIZED_VIEWS, Map.of()).isEmpty()) {
            return Optional.empty();
        }
        // Databases, and even connections, differ in what they do to the case of a name.
        Map<String, Set<String>> values =
                Map.of("names", names.stream().map(H2Catalogue::lower).collect(toSet()));
        readAll(rows, OF_ANY_NAME, values);
        if (!readAll(rows, List.of(TABLES, DOMAINS), values).isEmpty()) {
            readAll(rows, OF_TABLES_AND_DOMAINS, values);
            readConstraints(rows, readAll(rows, CONSTRAINTS, values));
        }
        return Optional.of(rows.lines());
    }

    private static void readConstraints(CatalogueRows rows, List<Map<String, String>> constraints)
            throws SQLException {
        if (!constraints.isEmpty()) {
            Set<String> schemas = column("constraint_schema", constraints);
            Set<String> names = column("constraint_name", constraints);
            readAll(rows, OF_CONSTRAINTS, Map.of("schemas", schemas, "names", names));
        }
    }

    private static List<Map<String, String>> readAll(
            CatalogueRows rows, List<String> queries, Map<String, Set<String>> values)
            throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        for (String query : queries) {
            all.addAll(rows.read(query, values));
        }
        return all;
    }

    private static Set<String> column(String name, List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.getOrDefault(name, "")).collect(toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String named(String table, String schema, String... columns) {
        String names =
                Arrays.stream(columns)
                        .map("lower(%s) in (:names)"::formatted)
                        .collect(joining(" or "));
        return "select * from information_schema.%s where (%s) and (%s = schema() or lower(%s) in (:names))"
                .formatted(table, names, schema, schema);
    }
}
