package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.engine.text.EnumWords;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of {@link MigrationRecord}, in whatever transaction a connection is in; so a run
 * of nothing but SQL needs no unit of persistence.
 *
 * @param connection the connection
 * @param database its database
 */
public record RecordTable(Connection connection, Database database) {

    /**
     * How far an unfinished migration has got.
     *
     * @param state whether it was being applied or undone
     * @param steps the statements that are done
     */
    public record Standing(MigrationRecord.State state, StepsDone steps) {}

    /** What is done to the table. */
    public interface Change {
        /** Makes the change. */
        void on(RecordTable table) throws SQLException;
    }

    /** Does something to the table in the transaction of a session. */
    public static void change(Session session, Database database, Change change) {
        session.on(
                connection -> {
                    change.on(new RecordTable(connection, database));
                    return database;
                });
    }

    /** Adds a row. */
    public void insert(RecordColumns columns) throws SQLException {
        Map<String, Object> present = columns.present();
        List<Object> values = List.copyOf(present.values());
        String names = String.join(", ", present.keySet());
        String insert = "insert into " + database.historyTable() + " (" + names + ")";
        execute(insert + " values (" + places(values) + ")", values);
    }

    /** Changes the row of a migration; there may be none. */
    public void update(String name, RecordColumns columns) throws SQLException {
        List<String> settings = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Map.Entry<String, Optional<?>> column : columns.values().entrySet()) {
            settings.add(column.getKey() + (column.getValue().isPresent() ? " = ?" : " = null"));
            column.getValue().ifPresent(values::add);
        }
        values.add(name);
        execute(
                "update %s set %s where name = ?"
                        .formatted(database.historyTable(), String.join(", ", settings)),
                values);
    }

    /** Removes the row of a migration, and those that go with it. */
    public void delete(String name, List<String> companions) throws SQLException {
        List<Object> values = new ArrayList<>(companions);
        values.add(name);
        execute(
                "delete from %s where name in (%s)"
                        .formatted(database.historyTable(), places(values)),
                values);
    }

    /** How far a migration has got; empty where it has no row. */
    public Optional<Standing> standing(String name) throws SQLException {
        return find(
                name,
                "state, statement_hashes, footprint, observer, remains",
                row ->
                        new Standing(
                                state(name, row.getString(1)),
                                StepsDone.recorded(row.getString(2), beforehand(row))));
    }

    private static Optional<Beforehand> beforehand(ResultSet row) throws SQLException {
        Optional<String> observer = Optional.ofNullable(row.getString(4));
        Optional<String> remains = Optional.ofNullable(row.getString(5));
        return Optional.ofNullable(row.getString(3))
                .map(footprint -> new Beforehand(footprint, observer, remains));
    }

    /** How many steps are done for certain, also in the table of an earlier release. */
    Optional<Integer> stepsDone(String name) throws SQLException {
        return find(
                name,
                "statement_hashes, footprint",
                row ->
                        StepsDone.recorded(
                                        row.getString(1),
                                        Optional.ofNullable(row.getString(2))
                                                .map(there -> Beforehand.OF_UNKNOWN))
                                .count());
    }

    Optional<String> wayDown(String name) throws SQLException {
        return find(name, "way_down", row -> Optional.ofNullable(row.getString(1)))
                .flatMap(section -> section);
    }

    /**
     * Records what a migration stands for, so that an earlier release, which has that and not this,
     * does not run it.
     */
    public void insertReplaced(List<String> replaced, int batch) throws SQLException {
        if (replaced.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(replaced);
        missing.removeAll(names());
        for (String name : replaced) {
            if (missing.contains(name)) {
                insert(RecordColumns.ofNew(name, batch, MigrationRecord.State.APPLIED));
            }
        }
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select name from " + database.historyTable());
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Reads a row that is there. */
    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    private <R> Optional<R> find(String name, String columns, Reading<R> reading)
            throws SQLException {
        String query =
                "select %s from %s where name = ?".formatted(columns, database.historyTable());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        }
    }

    /** The state that a column says; rows written by hand need none. */
    static MigrationRecord.State state(String name, @Nullable String word) {
        return word == null
                ? MigrationRecord.State.APPLIED
                : EnumWords.read(MigrationRecord.State.class, word)
                        .orElseThrow(() -> Messages.unknownState(name, word));
    }

    private void execute(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, bindable(values.get(i)));
            }
            statement.executeUpdate();
        }
    }

    // Neither MariaDB nor MySQL has a time stamp with a time zone that will do; see
    // BaseModelColumns.
    private Object bindable(Object value) {
        if (!(value instanceof Instant moment)) {
            return value;
        }
        return switch (database.dialect()) {
            case MARIADB, MYSQL -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            default -> moment.atOffset(ZoneOffset.UTC);
        };
    }

    private static String places(List<Object> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }
}
