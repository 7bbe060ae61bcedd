package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;

/** Statements that define tables and views. */
final class Definitions {
    private static final String ALTER = "alter table " + SqlText.NAME;
    private static final List<String> NO_COLUMNS =
            List.of("primary", "unique", "key", "constraint", "foreign", "check");

    static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "create (?:local )?temporary table (\\w+) as select (.+) from "
                                    + SqlText.NAME,
                            Definitions::createTemporary),
                    Rule.of(
                            "create table (if not exists )?"
                                    + SqlText.NAME
                                    + " ?\\((.*)\\)(?: ?engine ?= ?(\\w+))?[^()]*",
                            Definitions::createTable),
                    Rule.of(
                            "create or replace view " + SqlText.NAME + " as (.*)",
                            Definitions::createView),
                    Rule.of(ALTER + " add (?:column )?(\\w+) .*", Definitions::addColumn),
                    Rule.of(ALTER + " drop (?:column )?(\\w+)", Definitions::dropColumn),
                    Rule.of(
                            ALTER + " (?:.*?)engine ?= ?(\\w+).*",
                            (s, sql, m) ->
                                    alter(s, m, table -> table.withEngine(engine(m.group(2))))),
                    Rule.of(
                            ALTER + " convert to character set .*",
                            (s, sql, m) -> alter(s, m, table -> table)),
                    Rule.of(
                            "drop (?:temporary )?(?:table|view) (if exists )?" + SqlText.NAME,
                            Definitions::drop));

    private Definitions() {}

    /** What becomes of a table. */
    private interface Alteration {
        Table of(Table table) throws SQLException;
    }

    private static Answer createTemporary(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        Table source = session.require(parts.group(3));
        List<String> columns = SqlText.parts(lower(parts.group(2)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : source.rows()) {
            Map<String, Object> some = new TreeMap<>(row);
            some.keySet().retainAll(columns);
            rows.add(some);
        }
        if (session.state().temporary().containsKey(lower(parts.group(1)))) {
            throw Failures.tableExists(session.named(parts.group(1)));
        }
        Table made = new Table(columns, Table.Engine.INNODB, rows, Optional.empty());
        session.state().temporary().put(lower(parts.group(1)), made);
        return Answer.done();
    }

    private static Answer createTable(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        TableName name = session.named(parts.group(2));
        boolean exists = session.find(name).isPresent();
        if (exists && parts.group(1) == null) {
            throw Failures.tableExists(name);
        }
        Table.Engine engine =
                parts.group(4) == null ? session.server().usualEngine() : engine(parts.group(4));
        List<String> columns =
                SqlText.parts(lower(parts.group(3))).stream()
                        .map(column -> column.split(" ", 2)[0])
                        .filter(word -> !NO_COLUMNS.contains(word))
                        .toList();
        session.define(name, exists ? session.find(name) : made(columns, engine));
        return Answer.done();
    }

    private static Optional<Table> made(List<String> columns, Table.Engine engine) {
        return Optional.of(Table.empty(columns, engine));
    }

    private static Answer createView(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        session.define(session.named(parts.group(1)), Optional.of(Table.view(parts.group(2))));
        return Answer.done();
    }

    private static Answer addColumn(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String column = lower(parts.group(2));
        return alter(
                session,
                parts,
                table -> {
                    if (table.columns().contains(column)) {
                        throw Failures.columnExists(column, session.named(parts.group(1)));
                    }
                    return table.withColumn(column);
                });
    }

    private static Answer dropColumn(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String column = lower(parts.group(2));
        return alter(
                session,
                parts,
                table -> {
                    if (!table.columns().contains(column)) {
                        throw Failures.noColumn(column, session.named(parts.group(1)));
                    }
                    return table.withoutColumn(column);
                });
    }

    private static Answer alter(ServerSession session, MatchResult parts, Alteration alteration)
            throws SQLException {
        Table before = session.require(parts.group(1));
        session.define(session.named(parts.group(1)), Optional.of(alteration.of(before)));
        return Answer.done();
    }

    private static Answer drop(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String name = parts.group(2);
        if (session.state().temporary().remove(lower(name)) != null) {
            return Answer.done();
        }
        if (parts.group(1) == null) {
            session.require(name);
        }
        session.define(session.named(name), Optional.empty());
        return Answer.done();
    }

    private static Table.Engine engine(String name) {
        return Table.Engine.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
