package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SQL that this library writes itself, in the dialect of a database.
 *
 * <p>Column types are those that Hibernate maps {@code Long} and {@code Instant} to.
 *
 * @param dialect the dialect
 */
record SchemaSql(SqlDialect dialect) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** The definitions of {@code id}, {@code created_at} and {@code updated_at}. */
    List<String> baseModelColumns() {
        return List.of(
                "id bigint " + autoIncrement() + " primary key",
                "created_at " + timestamp() + " not null",
                "updated_at " + timestamp() + " not null");
    }

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
                Map.entry("duration_ms", "bigint"),
                Map.entry("way_down", text()),
                Map.entry("replaces", text()),
                Map.entry("error", text()));
    }

    String createHistoryTable() {
        List<String> columns = new ArrayList<>(baseModelColumns());
        columns.add("name varchar(255) not null unique");
        columns.add("batch integer not null");
        columns.add("applied_at " + timestamp() + " not null");
        furtherColumns().forEach(column -> columns.add(definition(column)));
        return "create table if not exists "
                + MigrationRecord.TABLE
                + " (\n    "
                + String.join(",\n    ", columns)
                + "\n)";
    }

    /** What brings the table of an earlier release up to date. */
    List<String> addFurtherColumns(Set<String> present) {
        return furtherColumns().stream()
                .filter(column -> !present.contains(column.getKey()))
                .map(
                        column ->
                                "alter table "
                                        + MigrationRecord.TABLE
                                        + " add column "
                                        + definition(column))
                .toList();
    }

    String createLockTable() {
        return "create table if not exists "
                + RowLock.TABLE
                + " (id integer not null primary key, holder varchar(255), since "
                + timestamp()
                + ")";
    }

    String insertRecord(
            String name,
            int batch,
            Instant now,
            int statements,
            Optional<Checksum> checksum,
            Optional<String> wayDown,
            List<String> replaces) {
        String moment = literal(now);
        return """
        insert into %s (name, batch, applied_at, created_at, updated_at,
                format_version, state, statements, checksum, way_down,
                replaces)
            values (%s, %d, %s, %s, %s, %d, '%s', %d, %s, %s, %s)\
        """
                .formatted(
                        MigrationRecord.TABLE,
                        literal(name),
                        batch,
                        moment,
                        moment,
                        moment,
                        MigrationRecord.FORMAT,
                        MigrationRecord.State.APPLIED.word(),
                        statements,
                        literal(checksum.map(Checksum::text)),
                        literal(wayDown),
                        literal(
                                Optional.of(String.join(",", replaces))
                                        .filter(names -> !names.isEmpty())));
    }

    /** The record of a migration that another one has been run for. */
    String insertReplaced(String name, int batch, Instant now) {
        return insertRecord(name, batch, now, 0, Optional.empty(), Optional.empty(), List.of());
    }

    String deleteRecord(String name) {
        return "delete from %s where name = %s".formatted(MigrationRecord.TABLE, literal(name));
    }

    private static String definition(Map.Entry<String, String> column) {
        return column.getKey() + " " + column.getValue();
    }

    private boolean isMySql() {
        return dialect == SqlDialect.MARIADB || dialect == SqlDialect.MYSQL;
    }

    private String autoIncrement() {
        return isMySql() ? "not null auto_increment" : "generated by default as identity";
    }

    // Neither MariaDB nor MySQL has a time stamp with time zone beyond the year 2038 (MariaDB
    // manual, TIMESTAMP); moments are kept in UTC.
    private String timestamp() {
        return isMySql() ? "datetime(6)" : "timestamp(6) with time zone";
    }

    private String text() {
        return switch (dialect) {
            case MARIADB, MYSQL -> "longtext";
            case H2, POSTGRESQL -> "text";
            case HSQLDB, ANSI -> "clob";
        };
    }

    private String literal(Instant moment) {
        String text = MICROSECONDS.format(moment);
        return isMySql() ? "'" + text + "'" : "timestamp with time zone '" + text + "+00:00'";
    }

    private String literal(Optional<String> text) {
        return text.map(this::literal).orElse("null");
    }

    private String literal(String text) {
        String escaped = isMySql() ? text.replace("\\", "\\\\") : text;
        return "'" + escaped.replace("'", "''") + "'";
    }
}
