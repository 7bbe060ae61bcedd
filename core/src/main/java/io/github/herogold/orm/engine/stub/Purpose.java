package io.github.herogold.orm.engine.stub;

import io.github.herogold.orm.sql.BaseModelColumns;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.Optional;

/** What a migration is for, as far as its name tells. */
sealed interface Purpose {

    /** The statements that do it. */
    List<String> up(SqlDialect dialect);

    /** The statements that undo it; empty where only its author knows them. */
    Optional<List<String>> down(SqlDialect dialect);

    /** The names of tables, columns and indexes in its statements. */
    List<String> names();

    /** A table is to come, as in {@code create_users_table}. */
    record CreateTable(String table) implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            String columns = String.join(",\n    ", BaseModelColumns.in(dialect));
            return List.of("create table " + table + " (\n    " + columns + "\n)");
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            return Optional.of(List.of("drop table " + table));
        }

        @Override
        public List<String> names() {
            return List.of(table);
        }
    }

    /** A table is to go, as in {@code drop_users_table}. */
    record DropTable(String table) implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            return List.of("drop table " + table);
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of(table);
        }
    }

    /** A column is to come, as in {@code add_status_to_users}. */
    record AddColumn(String column, String table) implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            return List.of("alter table " + table + " add column " + column + " varchar(255)");
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            return Optional.of(List.of("alter table " + table + " drop column " + column));
        }

        @Override
        public List<String> names() {
            return List.of(column, table);
        }
    }

    /** An index is to come, as in {@code add_email_index_to_users}. */
    record AddIndex(String column, String table) implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            return List.of("create index %s on %s (%s)".formatted(name(), table, column));
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            String drop = "drop index " + name();
            return Optional.of(List.of(dialect.isMySql() ? drop + " on " + table : drop));
        }

        @Override
        public List<String> names() {
            return List.of(column, table, name());
        }

        private String name() {
            return table + "_" + column + "_index";
        }
    }

    /**
     * The times of a model are to come, as in {@code add_timestamps_to_users}; rows that are there
     * were made and changed when it is applied.
     */
    record AddTimestamps(String table) implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            return List.of(addition("created_at", dialect), addition("updated_at", dialect));
        }

        private String addition(String column, SqlDialect dialect) {
            return "alter table %s add column %s %s default current_timestamp(6) not null"
                    .formatted(table, column, BaseModelColumns.timestamp(dialect));
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            return Optional.of(
                    List.of(
                            "alter table " + table + " drop column updated_at",
                            "alter table " + table + " drop column created_at"));
        }

        @Override
        public List<String> names() {
            return List.of(table);
        }
    }

    /** Its name does not tell. */
    record Untold() implements Purpose {
        @Override
        public List<String> up(SqlDialect dialect) {
            return List.of();
        }

        @Override
        public Optional<List<String>> down(SqlDialect dialect) {
            return Optional.of(List.of());
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
