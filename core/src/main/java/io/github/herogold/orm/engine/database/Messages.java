package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.sql.SqlStatement;
import java.sql.SQLException;

/** What is said of databases that refuse. */
final class Messages {
    private Messages() {}

    static LockTimeoutException interrupted(InterruptedException cause) {
        return new LockTimeoutException(
                "The thread was interrupted while it waited for another process to end its"
                        + " migrations; nothing was run.",
                cause);
    }

    static DatabaseUnavailableException unsupported(String product) {
        return new DatabaseUnavailableException(
                "Migrations do not run on "
                        + product
                        + ". They run on PostgreSQL, MariaDB, MySQL and H2.");
    }

    /** Something else was refused: a lock, a setting, a transaction. */
    static DatabaseUnavailableException refused(Exception cause) {
        return new DatabaseUnavailableException(
                "The database refused: "
                        + Causes.reason(cause)
                        + ". Check that the server is running, and what the user may do.",
                cause);
    }

    static InvalidRequestException unusableTable(String name) {
        return new InvalidRequestException(
                ("\"%s\" cannot be the name of the history table. Use letters, digits and"
                                + " underscores, not beginning with a digit, at most 58, such as"
                                + " schema_history; the schema is that of the connection.")
                        .formatted(name));
    }

    static InvalidRequestException schemaMissing() {
        return new InvalidRequestException(
                ("The schema that migrations are to run in does not exist. Create it, or name"
                        + " another one."));
    }

    static InvalidRequestException schemaMissing(String name) {
        return new InvalidRequestException(
                ("There is no schema called %s, or the user may not use it. Create it, or leave it"
                                + " out; names are to be spelled as the database spells them.")
                        .formatted(name));
    }

    static InvalidRequestException unusableSchema(String name, SQLException cause) {
        return new InvalidRequestException(
                ("The schema %s cannot be used: %s. Create it, or leave it out; names are to be"
                                + " spelled as the database spells them.")
                        .formatted(name, Causes.withoutFullStop(cause)),
                cause);
    }

    static InvalidRequestException noSchemaBehindPooler(String schema) {
        return new InvalidRequestException(
                ("The schema %s cannot be chosen behind a pooler such as PgBouncer, which lends its"
                                + " sessions to others. Connect to the server itself, or set the"
                                + " search_path of the role.")
                        .formatted(schema));
    }

    static InvalidMigrationException heldBehindPooler(String name, SqlStatement statement) {
        return new InvalidMigrationException(
                ("Behind a pooler such as PgBouncer a statement of %s would leave something in a"
                     + " session that belongs to others (line %d): %s. It was not executed. Connect"
                     + " to the server itself, or let it end with the transaction (on commit drop,"
                     + " pg_advisory_xact_lock).")
                        .formatted(name, statement.line(), Causes.shortened(statement.text())));
    }

    static InvalidMigrationException setWithoutTransaction(String name, SqlStatement statement) {
        return new InvalidMigrationException(
                ("Without a transaction, a statement of %s would change one session of a pool,"
                     + " PgBouncer's or the application's, so it would reach others and miss what"
                     + " follows it (line %d): %s. It was not executed. Use a transaction, or"
                     + " connect to the server itself (MigrationManager.open).")
                        .formatted(name, statement.line(), Causes.shortened(statement.text())));
    }
}
