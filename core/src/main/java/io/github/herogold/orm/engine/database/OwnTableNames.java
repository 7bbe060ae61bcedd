package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable;
import io.github.herogold.orm.sql.effect.ChangedTable.Change;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import io.github.herogold.orm.sql.effect.DroppedSchema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the tables of a manager among those that a statement creates, alters, empties or drops, and
 * their schema among those that it drops.
 *
 * @param database the database, which has the tables
 */
public record OwnTableNames(Database database) {

    /** The tables that have the name of one of ours, in whatever case and schema. */
    public List<ChangedTable> like(SqlStatement statement) {
        // Few statements need be taken apart; the name of the lock has that of the history in it.
        if (!hasIn(statement, database.tables().history())) {
            return List.of();
        }
        return ChangedTable.in(statement, database.dialect()).stream()
                .filter(table -> own(table.name()).findAny().isPresent())
                .toList();
    }

    private Stream<String> own(Name name) {
        return Stream.of(database.tables().history(), database.tables().lock())
                .filter(own -> own.equalsIgnoreCase(name.text()));
    }

    /** Whether a table is one of ours where unqualified names mean what they mean at home. */
    public boolean isOursAtHome(Connection connection, ChangedTable table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return isNamedLikeOurs(metaData, table.name()) && isNotElsewhere(metaData, table);
    }

    /** Whether a table is one of ours where unqualified names mean what they mean by now. */
    public boolean isOurs(Connection connection, ChangedTable table) throws SQLException {
        return isOursAtHome(connection, table)
                && (table.schema().isPresent() || isFound(connection, table));
    }

    /** The schemas that a statement drops. */
    public List<DroppedSchema> dropped(SqlStatement statement) {
        return hasIn(statement, "drop")
                ? DroppedSchema.in(statement, database.dialect())
                : List.of();
    }

    private static boolean hasIn(SqlStatement statement, String word) {
        return statement.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a schema is the one that has our tables. */
    public boolean isHome(Connection connection, DroppedSchema schema) throws SQLException {
        Optional<Name> name = schema.name();
        return name.isEmpty()
                || isSame(connection.getMetaData(), database.home().schema(), name.get());
    }

    private boolean isNamedLikeOurs(DatabaseMetaData metaData, Name name) throws SQLException {
        String history = database.tables().history();
        String lock = database.tables().lock();
        return isSame(metaData, history, name) || isSame(metaData, lock, name);
    }

    private boolean isNotElsewhere(DatabaseMetaData metaData, ChangedTable table)
            throws SQLException {
        Optional<Name> schema = table.schema();
        return schema.isEmpty() || isSame(metaData, database.home().schema(), schema.get());
    }

    // MariaDB and MySQL say whether the files of the tables have names in two cases.
    private static boolean isSame(DatabaseMetaData metaData, String own, Name written)
            throws SQLException {
        if (!metaData.supportsMixedCaseQuotedIdentifiers()) {
            return own.equalsIgnoreCase(written.text());
        }
        return own.equals(written.quoted() ? written.text() : spelled(metaData, written.text()));
    }

    private static String spelled(DatabaseMetaData metaData, String name) throws SQLException {
        if (metaData.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return metaData.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    private boolean isFound(Connection connection, ChangedTable table) throws SQLException {
        if (database.dialect() == SqlDialect.POSTGRESQL && table.change() == Change.TAKEN) {
            return isFoundOnPath(connection, table);
        }
        return CurrentSchema.of(connection).equals(Optional.of(database.home().schema()));
    }

    // The first schema of the path may lack what another one has.
    private boolean isFoundOnPath(Connection connection, ChangedTable table) throws SQLException {
        String name = spelledAsOurs(table.name());
        try (PreparedStatement query =
                connection.prepareStatement("select to_regclass(?) = to_regclass(?)")) {
            query.setString(1, database.dialect().quoted(name));
            query.setString(2, database.atHome(name));
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private String spelledAsOurs(Name name) {
        return own(name).findFirst().orElseThrow();
    }
}
