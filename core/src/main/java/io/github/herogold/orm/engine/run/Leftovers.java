package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.LeadingComments;
import io.github.herogold.orm.sql.effect.StatementNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a statement leaves behind when it does not come to its end, and so was not executed.
 *
 * <p>What looks like it and was there before the statement is somebody else's.
 */
final class Leftovers {
    private static final String NONE = "";

    private static final Pattern CONCURRENTLY =
            Pattern.compile(
                    "(?is)create\\s+(?:unique\\s+)?index\\s+concurrently\\s+"
                            + "(?:(?:if\\s+not\\s+exists\\s+)?(\"[^\"]+\"|(?!on\\s)[\\w$]+)\\s+)?"
                            + "on\\s+(?:only\\s+)?((?:\"[^\"]+\"|[\\w$]+)"
                            + "(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))?).*");
    private static final Pattern ALTER = Pattern.compile("(?i)\\balter\\b");

    private static final String INVALID =
            " from pg_index where indrelid = to_regclass(?) and not indisvalid";

    private Leftovers() {}

    /**
     * Notes, before a statement is executed, what {@link #drop} needs to know of that moment.
     *
     * @return a text for it; empty where nothing must be dropped afterwards
     */
    static Optional<String> before(Connection connection, Database database, SqlStatement statement)
            throws SQLException {
        return switch (database.dialect()) {
            case POSTGRESQL -> Optional.of(invalidIndexes(connection, statement));
            case H2 -> sessionWithoutCopies(connection, statement);
            default -> Optional.of(NONE);
        };
    }

    /**
     * Drops what an interrupted statement left behind.
     *
     * @param before what was noted before the statement
     * @return whether there was something, so the statement had been begun and not ended
     * @throws HistoryMismatchException if it cannot be told from what another session is making
     */
    static boolean drop(
            Connection connection, Database database, SqlStatement statement, String before)
            throws SQLException {
        List<String> drops =
                switch (database.dialect()) {
                    case POSTGRESQL -> abandonedIndexes(connection, statement, before);
                    case H2 ->
                            before.equals(NONE) ? List.of() : copies(connection, statement, before);
                    default -> List.of();
                };
        try (Statement drop = connection.createStatement()) {
            for (String sql : drops) {
                drop.execute(sql);
            }
        }
        return !drops.isEmpty();
    }

    private static String invalidIndexes(Connection connection, SqlStatement statement)
            throws SQLException {
        Matcher matcher = concurrently(statement);
        return matcher.matches()
                ? String.join(
                        ",",
                        read(
                                connection,
                                "select indexrelid::text" + INVALID,
                                List.of(matcher.group(2))))
                : NONE;
    }

    // An index that is kept up to date and never used (PostgreSQL manual, Building Indexes
    // Concurrently).
    private static List<String> abandonedIndexes(
            Connection connection, SqlStatement statement, String before) throws SQLException {
        Matcher matcher = concurrently(statement);
        if (!matcher.matches()) {
            return List.of();
        }
        String table = matcher.group(2);
        List<String> values = new ArrayList<>(List.of(table, before));
        String query =
                "select 'drop index if exists ' || indexrelid::regclass::text"
                        + INVALID
                        + " and not indexrelid = any (string_to_array(?, ',')::oid[])";
        if (matcher.group(1) != null) {
            values.add(matcher.group(1));
            query +=
                    " and (select relname from pg_class where oid = indexrelid)"
                            + " = (parse_ident(?))[1]";
        }
        List<String> drops = read(connection, query, values);
        if (!drops.isEmpty() && isBeingIndexed(connection, table)) {
            throw Messages.indexBeingBuilt(table, statement);
        }
        return drops;
    }

    // "drop index" would wait for the end of the other session's statement, and then take the
    // index that it has built. Of sessions of other users the view does not tell the table
    // (PostgreSQL manual, 27.4 Progress Reporting).
    private static boolean isBeingIndexed(Connection connection, String table) throws SQLException {
        return !read(
                        connection,
                        "select pid from pg_stat_progress_create_index"
                                + " where relid = to_regclass(?) or relid is null and datid ="
                                + " (select oid from pg_database"
                                + " where datname = current_database())",
                        List.of(table))
                .isEmpty();
    }

    private static Matcher concurrently(SqlStatement statement) {
        return CONCURRENTLY.matcher(LeadingComments.removedFrom(statement));
    }

    // H2 has the number of the session in the name of its copy (source of H2 2.4,
    // Database.getTempTableName). Where the number occurs in such a name already, it tells nothing.
    private static Optional<String> sessionWithoutCopies(
            Connection connection, SqlStatement statement) throws SQLException {
        if (!ALTER.matcher(statement.text()).find()) {
            return Optional.of(NONE);
        }
        String session = read(connection, "select session_id()", List.of()).get(0);
        return copies(connection, statement, session).isEmpty()
                ? Optional.of(session)
                : Optional.empty();
    }

    // "alter table" of H2 copies the table, and swaps the two when it is done (source of H2 2.4,
    // AlterTableAlterColumn); a copy that was not swapped is seen by nobody.
    private static List<String> copies(
            Connection connection, SqlStatement statement, String session) throws SQLException {
        List<String> values = new ArrayList<>();
        String ending = "_COPY_" + session + "_(0|[1-9][0-9]*)$";
        values.add(ending);
        values.add(ending);
        List<String> names =
                StatementNames.in(statement).stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList();
        values.addAll(names);
        return read(
                connection,
                "select 'drop table if exists ' || quote_ident(table_name)"
                        + " from information_schema.tables where table_schema = current_schema"
                        + " and regexp_like(table_name, ?)"
                        + " and upper(regexp_replace(table_name, ?, '')) in ("
                        + names.stream().map(name -> "?").collect(Collectors.joining(", "))
                        + ")",
                values);
    }

    private static List<String> read(Connection connection, String query, List<String> values)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
