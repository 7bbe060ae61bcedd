package io.github.herogold.orm.engine.schema;

import java.util.List;

/** The {@link DropScript} of H2. */
final class DropScriptOfH2 {
    // H2 writes the names in a view with their schema, in quotes. Sequences, functions and
    // constants that a table of another schema uses, it refuses to drop by itself.
    private static final String DEPENDENTS =
            """
            select 'foreign key ' || constraint_name || ' of schema ' || constraint_schema
            from information_schema.referential_constraints
            where unique_constraint_schema = current_schema
                and constraint_schema <> current_schema
            union all
            select 'view ' || table_schema || '.' || table_name
            from information_schema.views
            where table_schema <> current_schema
                and locate(quote_ident(current_schema) || '.', view_definition) > 0
            order by 1
            """;

    private static final String SYNONYMS = drop("synonym", "synonym", "synonyms", "true");

    // Of a materialized view, H2 does not tell the definition.
    private static final String VIEWS = views("view", "is not null");

    private static final String MATERIALIZED_VIEWS = views("materialized view", "is null");

    private static final String SEQUENCES = drop("sequence", "sequence", "sequences", "true");

    private static final String DOMAINS = drop("domain", "domain", "domains", "true", " cascade");

    private static final String AGGREGATES =
            drop("aggregate", "routine", "routines", "routine_type = 'AGGREGATE'");

    private static final String ALIASES =
            drop("alias", "routine", "routines", "routine_type <> 'AGGREGATE'");

    private static final String CONSTANTS = drop("constant", "constant", "constants", "true");

    private DropScriptOfH2() {}

    static DropScript without(String table) {
        String tables =
                drop(
                        "table",
                        "table",
                        "tables",
                        "table_type in ('BASE TABLE', 'GLOBAL TEMPORARY') and table_name <> '%s'"
                                .formatted(table),
                        " cascade");
        return new DropScript(
                DEPENDENTS,
                List.of(
                        SYNONYMS,
                        VIEWS,
                        MATERIALIZED_VIEWS,
                        tables,
                        SEQUENCES,
                        DOMAINS,
                        AGGREGATES,
                        ALIASES,
                        CONSTANTS));
    }

    private static String views(String kind, String definition) {
        return drop(kind, "table", "views", "view_definition " + definition, " cascade");
    }

    private static String drop(String kind, String column, String from, String condition) {
        return drop(kind, column, from, condition, "");
    }

    private static String drop(
            String kind, String column, String from, String condition, String behaviour) {
        return """
        select distinct 'drop %1$s if exists ' || quote_ident(%2$s_name) || '%5$s'
        from information_schema.%3$s
        where %2$s_schema = current_schema and %2$s_name is not null and %4$s
        """
                .formatted(kind, column, from, condition, behaviour);
    }
}
