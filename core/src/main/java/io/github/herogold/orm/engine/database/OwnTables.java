package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The names of the tables that a manager has for itself; plain ones, without quotes in them.
 *
 * @param written the table of the records as a person has written it, for messages
 * @param history the table of the records
 * @param lock the table of the lock, where the database has no other
 */
public record OwnTables(String written, String history, String lock) {
    /** Those of a manager that is told nothing else. */
    public static final OwnTables USUAL = named("migrations");

    // A name of PostgreSQL has 63 bytes (manual, 4.1.1 Identifiers and Key Words), one of MariaDB
    // 64 characters; that of the lock has to fit too.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,57}");

    /**
     * The tables of a manager by the name of its history.
     *
     * @throws InvalidRequestException if that is no plain name
     */
    public static OwnTables of(String history) {
        if (!PLAIN.matcher(history).matches()) {
            throw Messages.unusableTable(history);
        }
        return named(history);
    }

    private static OwnTables named(String history) {
        return new OwnTables(history, history, history + "_lock");
    }

    /**
     * What a lock is called that is of no table: who shares the history shares it, however the name
     * is spelled.
     */
    String lockName(String schema) {
        return history.equalsIgnoreCase(USUAL.history)
                ? schema
                : schema + "." + history.toLowerCase(Locale.ROOT);
    }

    /**
     * These names as a database spells what is written without quotes: so it finds the history of
     * earlier releases, and people need no quotes to read it.
     */
    OwnTables spelledBy(DatabaseMetaData metaData, SqlDialect dialect) throws SQLException {
        // MariaDB and MySQL spell a name within quotes as without.
        if (dialect.isMySql()) {
            return this;
        }
        if (metaData.storesUpperCaseIdentifiers()) {
            return spelled(name -> name.toUpperCase(Locale.ROOT));
        }
        return metaData.storesLowerCaseIdentifiers()
                ? spelled(name -> name.toLowerCase(Locale.ROOT))
                : this;
    }

    private OwnTables spelled(UnaryOperator<String> spelling) {
        return new OwnTables(written, spelling.apply(history), spelling.apply(lock));
    }
}
