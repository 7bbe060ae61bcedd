package io.github.herogold.orm.migrations;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a statement leaves behind when it does not come to its end, and so was not executed. */
final class Leftovers {
    private static final Pattern CONCURRENTLY =
            Pattern.compile(
                    "(?is)create\\s+(?:unique\\s+)?index\\s+concurrently\\b.*?\\bon\\s+"
                            + "(?:only\\s+)?((?:\"[^\"]+\"|[\\w$]+)"
                            + "(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))?).*");

    private Leftovers() {}

    /**
     * Drops what an interrupted statement left behind.
     *
     * @return whether there was something, so the statement had been begun and not ended
     */
    static boolean drop(Connection connection, Database database, SqlStatement statement)
            throws SQLException {
        List<String> drops =
                switch (database.dialect()) {
                    case POSTGRESQL -> invalidIndexes(connection, statement);
                    case H2 -> abandonedCopies(connection, statement);
                    default -> List.of();
                };
        try (Statement drop = connection.createStatement()) {
            for (String sql : drops) {
                drop.execute(sql);
            }
        }
        return !drops.isEmpty();
    }

    // An index that is kept up to date and never used (PostgreSQL manual, Building Indexes
    // Concurrently).
    private static List<String> invalidIndexes(Connection connection, SqlStatement statement)
            throws SQLException {
        Matcher matcher = CONCURRENTLY.matcher(LeadingComments.removedFrom(statement));
        if (!matcher.matches()) {
            return List.of();
        }
        return read(
                connection,
                "select 'drop index if exists ' || indexrelid::regclass::text from pg_index"
                        + " where indrelid = to_regclass(?) and not indisvalid",
                List.of(matcher.group(1)));
    }

    // "alter table" of H2 copies the table, and swaps the two when it is done (source of H2 2.4,
    // AlterTableAlterColumn); a copy that was not swapped is seen by nobody.
    private static List<String> abandonedCopies(Connection connection, SqlStatement statement)
            throws SQLException {
        List<String> names =
                StatementNames.in(statement).stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList();
        String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        return read(
                connection,
                "select 'drop table if exists ' || quote_ident(table_name)"
                        + " from information_schema.tables where table_schema = current_schema"
                        + " and regexp_like(table_name, '_COPY_[0-9]+_[0-9]+$')"
                        + " and upper(regexp_replace(table_name, '_COPY_[0-9]+_[0-9]+$', ''))"
                        + " in ("
                        + places
                        + ")",
                names);
    }

    private static List<String> read(Connection connection, String query, List<String> values)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
        }
        return statements;
    }
}
