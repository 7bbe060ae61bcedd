package io.github.herogold.orm.lives.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * Queries of MariaDB's catalogue for tables without transactions, and for what leads to them; those
 * of every catalogue for the tables of the application.
 */
final class EngineRules {
    static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "select table_name, '' from information_schema.tables .*",
                            EngineRules::tables),
                    Rule.of(
                            "select event_object_table, action_statement from .*",
                            EngineRules::definitions),
                    Rule.of(
                            "select schema_name, '' from information_schema.schemata",
                            (s, sql, m) -> schemas(s)),
                    Rule.of(
                            "select 1 from information_schema.tables t left join .*",
                            EngineRules::needsConversion),
                    Rule.of(
                            "select 1 from (information_schema\\.tables where|pg_class c) .*",
                            EngineRules::hasOtherTables));

    private EngineRules() {}

    private static Answer tables(ServerSession session, SqlText sql, MatchResult parts) {
        String schema = sql.rest().get(0);
        List<List<Object>> rows = new ArrayList<>();
        session.server()
                .tables()
                .forEach(
                        (name, table) -> {
                            if (name.schema().equalsIgnoreCase(schema)
                                    && !table.hasTransactions()) {
                                rows.add(List.of(name.name(), ""));
                            }
                        });
        return Answer.rows(List.of("name", "nothing"), rows);
    }

    private static Answer definitions(ServerSession session, SqlText sql, MatchResult parts) {
        String schema = sql.rest().get(0);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("add_row", "insert into ledger (v) values (v)"));
        session.server()
                .tables()
                .forEach(
                        (name, table) -> {
                            if (name.schema().equalsIgnoreCase(schema)
                                    && table.definition().isPresent()) {
                                rows.add(List.of(name.name(), table.definition().get()));
                            }
                        });
        return Answer.rows(List.of("name", "text"), rows);
    }

    private static Answer schemas(ServerSession session) {
        List<List<Object>> rows = new ArrayList<>();
        session.product().schemas().forEach(schema -> rows.add(List.of(schema, "")));
        return Answer.rows(List.of("schema_name", "nothing"), rows);
    }

    private static Answer hasOtherTables(ServerSession session, SqlText sql, MatchResult parts) {
        List<String> values = sql.rest();
        boolean found =
                session.server().tables().keySet().stream()
                        .filter(name -> name.schema().equalsIgnoreCase(values.get(0)))
                        .anyMatch(name -> values.stream().noneMatch(name.name()::equalsIgnoreCase));
        return found ? Answer.of(1) : Answer.nothing();
    }

    private static Answer needsConversion(ServerSession session, SqlText sql, MatchResult parts) {
        List<String> values = sql.rest();
        boolean unsafe =
                session.find(new TableName(values.get(0), values.get(1)))
                        .filter(table -> !table.hasTransactions())
                        .isPresent();
        return unsafe ? Answer.of(1) : Answer.nothing();
    }
}
