package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.text.EnumWords;
import io.github.herogold.orm.engine.text.NameList;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the history by one query, before there is a unit of persistence: so the question whether
 * something is pending costs next to nothing.
 *
 * @param database the database
 */
record HistoryReader(Database database) {
    // MariaDB documentation, Error Codes: ER_TABLEACCESS_DENIED_ERROR.
    private static final int MYSQL_TABLE_ACCESS_DENIED = 1142;

    /**
     * The rows in the order of applying; none where the table does not exist.
     *
     * @param connection a connection that is in no transaction
     */
    List<HistoryRow> read(Connection connection) throws SQLException {
        try {
            return select(connection, column -> true);
        } catch (OrmException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            // ShardingSphere throws unchecked exceptions.
            return readEarlierTable(connection, e);
        }
    }

    /**
     * The checksums by the names of their migrations, an empty text where there is none; nothing
     * where a record says more than that a migration is applied, or there is no table of this
     * release.
     *
     * @param connection a connection that is in no transaction
     */
    Optional<Map<String, String>> sums(Connection connection) {
        String query =
                """
                select name,
                    case when (state is null or state = '%s')
                        and (format_version is null or format_version <= %d)
                        and replaces is null then coalesce(checksum, '') end
                from %s\
                """
                        .formatted(
                                EnumWords.of(MigrationRecord.State.APPLIED),
                                RecordFormat.NEWEST,
                                database.historyTable());
        Map<String, String> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                String sum = result.getString(2);
                if (sum == null) {
                    return Optional.empty();
                }
                sums.put(result.getString(1), sum);
            }
            return Optional.of(sums);
        } catch (SQLException | RuntimeException saidByRead) {
            // Whatever it is, reading the rows themselves says so, or finds a way.
            return Optional.empty();
        }
    }

    /** How many rows say that a migration is applied; none where the table does not exist. */
    int countApplied(Connection connection) throws SQLException {
        String query =
                "select count(*) from %s where state is null or state = '%s'"
                        .formatted(
                                database.historyTable(),
                                EnumWords.of(MigrationRecord.State.APPLIED));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException | RuntimeException e) {
            // The table of an earlier release has no such column, or there is none.
            return (int) read(connection).stream().filter(HistoryRow::isApplied).count();
        }
    }

    /** Which columns a query may name. */
    private interface Present {
        boolean has(String column);
    }

    private List<HistoryRow> readEarlierTable(Connection connection, Exception failure)
            throws SQLException {
        Set<String> columns = HistoryTable.columns(connection, database);
        if (columns.isEmpty()) {
            requireNotHidden(failure);
            return List.of();
        }
        HistoryTable.requireOurs(columns, database);
        try {
            // Another process may have made or completed the table just now.
            return select(connection, columns::contains);
        } catch (SQLException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    // MariaDB shows no table in its catalogue to a user who may do nothing with it.
    private static void requireNotHidden(Exception failure) throws SQLException {
        if (failure instanceof SQLException e && e.getErrorCode() == MYSQL_TABLE_ACCESS_DENIED) {
            throw e;
        }
    }

    private List<HistoryRow> select(Connection connection, Present present) throws SQLException {
        String query =
                "select id, name, batch, applied_at, %s, %s, %s, %s, %s from %s order by id"
                        .formatted(
                                orNull(present, "format_version"),
                                orNull(present, "state"),
                                orNull(present, "checksum"),
                                present.has("way_down")
                                        ? "case when way_down is null then 0 else 1 end"
                                        : "0",
                                orNull(present, "replaces"),
                                database.historyTable());
        List<HistoryRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static String orNull(Present present, String column) {
        return present.has(column) ? column : "null";
    }

    private HistoryRow row(ResultSet result) throws SQLException {
        String name = result.getString(2);
        int format = result.getInt(5);
        if (format > RecordFormat.NEWEST) {
            throw Messages.newerFormat(name, format);
        }
        String state = result.getString(6);
        return new HistoryRow(
                result.getLong(1),
                name,
                result.getInt(3),
                moment(name, result),
                RecordTable.state(name, state),
                Optional.ofNullable(result.getString(7)),
                result.getInt(8) == 1,
                NameList.read(result.getString(9)));
    }

    private Instant moment(String name, ResultSet result) throws SQLException {
        Optional<Instant> moment =
                switch (database.dialect()) {
                    // The driver of MariaDB makes null of 0000-00-00.
                    case MARIADB, MYSQL ->
                            Optional.ofNullable(result.getObject(4, LocalDateTime.class))
                                    .map(local -> local.toInstant(ZoneOffset.UTC));
                    default ->
                            Optional.ofNullable(result.getObject(4, OffsetDateTime.class))
                                    .filter(HistoryReader::isFinite)
                                    .map(OffsetDateTime::toInstant);
                };
        return moment.orElseThrow(() -> Messages.unreadableTime(name));
    }

    // The driver of PostgreSQL makes these of infinity and -infinity.
    private static boolean isFinite(OffsetDateTime time) {
        return !time.equals(OffsetDateTime.MAX) && !time.equals(OffsetDateTime.MIN);
    }
}
