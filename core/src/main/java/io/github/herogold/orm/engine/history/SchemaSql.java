package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.text.Checksum;
import io.github.herogold.orm.sql.BaseModelColumns;
import io.github.herogold.orm.sql.SqlDialect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SQL that this library writes itself, in the dialect of a database.
 *
 * @param database the database
 */
public record SchemaSql(Database database) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** The names of the columns that say what has been applied, as the reference has them. */
    static Set<String> requiredColumns() {
        return Set.of("id", "created_at", "updated_at", "name", "batch", "applied_at");
    }

    /** The columns that reliability needs, with their types; a row written by hand has none. */
    List<Map.Entry<String, String>> furtherColumns() {
        return List.of(
                Map.entry("format_version", "integer"),
                Map.entry("state", "varchar(20)"),
                Map.entry("checksum", "varchar(80)"),
                Map.entry("statements", "integer"),
                Map.entry("statement_hashes", text()),
                Map.entry("footprint", "varchar(80)"),
                Map.entry("observer", text()),
                Map.entry("remains", text()),
                Map.entry("duration_ms", "bigint"),
                Map.entry("way_down", text()),
                Map.entry("replaces", text()),
                Map.entry("error", text()));
    }

    String createHistoryTable() {
        List<String> columns = new ArrayList<>(BaseModelColumns.in(dialect()));
        columns.add("name varchar(255) not null unique");
        columns.add("batch integer not null");
        columns.add("applied_at " + BaseModelColumns.timestamp(dialect()) + " not null");
        furtherColumns().forEach(column -> columns.add(definition(column)));
        return "create table if not exists "
                + database.historyTable()
                + " (\n    "
                + String.join(",\n    ", columns)
                + "\n)"
                + storage();
    }

    /** What brings the table of an earlier release up to date. */
    List<String> addFurtherColumns(Set<String> present) {
        String alter = "alter table " + database.historyTable() + " add column ";
        return furtherColumns().stream()
                .filter(column -> !present.contains(column.getKey()))
                .map(column -> alter + definition(column))
                .toList();
    }

    /** What makes a history that was created with other defaults one that is kept safely. */
    String convertHistoryTable() {
        return "alter table "
                + database.historyTable()
                + " engine = InnoDB, convert to character set utf8mb4";
    }

    // The defaults of a server or a database may be an engine without transactions, and a character
    // set that cannot hold the text of a migration.
    private String storage() {
        return isMySql() ? " engine = InnoDB default character set utf8mb4" : "";
    }

    /** What {@link RecordTable#insert} executes, with the values in it. */
    public String insertRecord(RecordColumns columns) {
        Map<String, Object> present = columns.present();
        return "insert into %s (%s)\n    values (%s)"
                .formatted(
                        database.historyTable(),
                        String.join(", ", present.keySet()),
                        present.values().stream()
                                .map(this::literal)
                                .collect(Collectors.joining(", ")));
    }

    /** What removes the row of a migration. */
    public String deleteRecord(String name) {
        return "delete from %s where name = %s".formatted(database.historyTable(), literal(name));
    }

    /** The checksum of a file that has changed. */
    public String updateChecksum(String name, Optional<Checksum> checksum) {
        return "update %s set checksum = %s where name = %s"
                .formatted(
                        database.historyTable(),
                        checksum.map(sum -> literal(sum.text())).orElse("null"),
                        literal(name));
    }

    private SqlDialect dialect() {
        return database.dialect();
    }

    private static String definition(Map.Entry<String, String> column) {
        return column.getKey() + " " + column.getValue();
    }

    private boolean isMySql() {
        return database.isMySql();
    }

    private String text() {
        return switch (dialect()) {
            case MARIADB, MYSQL -> "longtext";
            case H2, POSTGRESQL -> "text";
            case HSQLDB, ANSI -> "clob";
        };
    }

    private String literal(Instant moment) {
        String text = MICROSECONDS.format(moment);
        return isMySql() ? "'" + text + "'" : "timestamp with time zone '" + text + "+00:00'";
    }

    private String literal(Object value) {
        if (value instanceof Instant moment) {
            return literal(moment);
        }
        return value instanceof String text ? literal(text) : value.toString();
    }

    private String literal(String text) {
        String escaped = isMySql() ? text.replace("\\", "\\\\") : text;
        return "'" + escaped.replace("'", "''") + "'";
    }
}
