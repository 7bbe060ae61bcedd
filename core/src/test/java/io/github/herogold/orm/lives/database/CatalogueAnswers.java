package io.github.herogold.orm.lives.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;

/** What the catalogue of a simulated server tells of its tables, as far as the user may see it. */
final class CatalogueAnswers {
    /** Who may do everything, and so sees everything. */
    static final String OWNER = "owner";

    private static final String COPY_OF_ANY = "_COPY_[0-9]+";
    private static final String COPY = "(?i)_copy_[0-9]+_[0-9]+$";

    static final List<Rule> RULES =
            List.of(
                    Rule.of("with given as .*from pg_class.*", CatalogueAnswers::ofPostgresql),
                    Rule.of("select 'drop index if exists .*", (s, sql, m) -> Answer.nothing()),
                    Rule.of(
                            "select 'drop table if exists ' .*regexp_like.*",
                            CatalogueAnswers::copiesOfH2),
                    Rule.of("select .*MaterializedView.*", (s, sql, m) -> Answer.nothing()),
                    Rule.of(
                            "select \\* from information_schema\\.(\\w+) where .*",
                            CatalogueAnswers::all),
                    Rule.of(
                            "select ([\\w, ]+) from information_schema\\.(\\w+) where .*",
                            CatalogueAnswers::some));

    private CatalogueAnswers() {}

    private static Answer ofPostgresql(ServerSession session, SqlText sql, MatchResult parts) {
        List<String> names = names(sql);
        List<List<Object>> rows = new ArrayList<>();
        visible(session)
                .forEach(
                        (name, table) -> {
                            if (isNamed(name, names, session)) {
                                rows.add(List.of("class", name + " " + table.definition()));
                                table.columns()
                                        .forEach(c -> rows.add(List.of("attribute", name + c)));
                            }
                        });
        return Answer.rows(List.of("kind", "row"), rows);
    }

    private static Answer copiesOfH2(ServerSession session, SqlText sql, MatchResult parts) {
        List<String> names = names(sql);
        List<List<Object>> rows = new ArrayList<>();
        String ending = sql.text().contains(COPY_OF_ANY) ? COPY : "(?i)" + names.get(0);
        for (TableName name : visible(session).keySet()) {
            String original = name.name().replaceFirst(ending, "");
            if (!original.equals(name.name()) && names.contains(original)) {
                rows.add(List.of("drop table if exists " + name.name()));
            }
        }
        return Answer.rows(List.of("statement"), rows);
    }

    private static Answer all(ServerSession session, SqlText sql, MatchResult parts) {
        return Answer.ofMaps(rows(session, parts.group(1), names(sql)));
    }

    private static Answer some(ServerSession session, SqlText sql, MatchResult parts) {
        List<String> columns = SqlText.parts(parts.group(1).toLowerCase(Locale.ROOT));
        List<Map<String, String>> rows =
                rows(session, parts.group(2), names(sql)).stream()
                        .map(
                                row -> {
                                    Map<String, String> less = new LinkedHashMap<>();
                                    columns.forEach(c -> less.put(c, row.get(c)));
                                    return less;
                                })
                        .toList();
        return Answer.ofMaps(rows);
    }

    private static List<Map<String, String>> rows(
            ServerSession session, String view, List<String> names) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (view.equalsIgnoreCase("schemata")) {
            session.product().schemas().stream()
                    .filter(s -> isHere(s, session) || names.contains(s))
                    .forEach(s -> rows.add(Map.of("schema_name", s)));
            return rows;
        }
        visible(session)
                .forEach(
                        (name, table) -> {
                            if (isNamed(name, names, session)) {
                                rows.addAll(rows(session, view, name, table));
                            }
                        });
        return rows;
    }

    private static List<Map<String, String>> rows(
            ServerSession session, String view, TableName name, Table table) {
        return switch (view.toLowerCase(Locale.ROOT)) {
            case "tables" ->
                    List.of(
                            row(
                                    name,
                                    "table_type",
                                    table.definition().isPresent() ? "VIEW" : "BASE TABLE",
                                    "engine",
                                    table.engine() == Table.Engine.INNODB ? "InnoDB" : "MyISAM"));
            case "columns" ->
                    table.columns().stream().map(column -> column(session, name, column)).toList();
            case "views" ->
                    table.definition().stream()
                            .map(text -> row(name, "view_definition", seen(session, text)))
                            .toList();
            default -> List.of();
        };
    }

    // MariaDB lists the privileges that the user has himself.
    private static Map<String, String> column(ServerSession session, TableName name, String own) {
        boolean all = session.user().equals(OWNER);
        return session.product() == Product.MARIADB
                ? row(name, "column_name", own, "privileges", all ? "all" : "some")
                : row(name, "column_name", own);
    }

    // MariaDB shows it to those who have the right SHOW VIEW.
    private static String seen(ServerSession session, String definition) {
        boolean hidden = session.product() == Product.MARIADB && !session.user().equals(OWNER);
        return hidden ? "" : definition;
    }

    private static Map<String, String> row(TableName name, String... more) {
        Map<String, String> row = new TreeMap<>();
        row.put("table_schema", name.schema());
        row.put("table_name", name.name());
        for (int i = 0; i < more.length; i += 2) {
            row.put(more[i], more[i + 1]);
        }
        return row;
    }

    private static boolean isNamed(TableName name, List<String> names, ServerSession session) {
        return names.contains(name.name())
                && (isHere(name.schema(), session) || names.contains(name.schema()));
    }

    private static boolean isHere(String schema, ServerSession session) {
        return schema.equalsIgnoreCase(session.state().schema());
    }

    private static List<String> names(SqlText sql) {
        return sql.rest().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** What is committed or was done by the session itself. */
    private static Map<TableName, Table> visible(ServerSession session) {
        Map<TableName, Table> visible = session.server().tables();
        session.transaction()
                .written()
                .forEach(
                        (name, table) ->
                                table.ifPresentOrElse(
                                        t -> visible.put(name, t), () -> visible.remove(name)));
        return visible;
    }
}
