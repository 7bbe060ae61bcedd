package io.github.herogold.orm.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is said of databases, the locks in them and the units of persistence over them. */
final class DatabaseMessages {
    private DatabaseMessages() {}

    static InvalidRequestException noSuchTimeout(Database database) {
        return new InvalidRequestException(
                ("%s has no such limit for statements. Leave --lock-wait and --statement-timeout"
                                + " out.")
                        .formatted(database.product()));
    }

    static InvalidRequestException noTimeoutBehindPooler() {
        return new InvalidRequestException(
                ("Without a transaction, statements cannot be limited behind a pooler such as"
                        + " PgBouncer, which lends its sessions to others. Connect to the server"
                        + " itself, or leave --lock-wait and --statement-timeout out."));
    }

    static LockTimeoutException locked(Duration wait, Optional<String> holder) {
        return new LockTimeoutException(
                "Another process is migrating this schema: "
                        + holder.orElse("the database does not say which")
                        + ". It did not end within "
                        + wait.toSeconds()
                        + " s, and nothing was run. Wait for it, give more time (--lock-timeout),"
                        + " or end it.");
    }

    static LockTimeoutException fileInUse(DatabaseAddress address, Duration wait) {
        return new LockTimeoutException(
                address
                        + " is open in another process, which did not close it within "
                        + wait.toSeconds()
                        + " s; nothing was run. Wait for it, give more time (--lock-timeout), end"
                        + " it, or use H2 in server mode.");
    }

    static LockTimeoutException noAnswer(DatabaseAddress address, Duration wait) {
        return new LockTimeoutException(
                address
                        + " is open in another process, which did not answer within "
                        + wait.toSeconds()
                        + " s; nothing was run. It may have been stopped: let it go on, or end"
                        + " it.");
    }

    static LockTimeoutException interrupted(InterruptedException cause) {
        LockTimeoutException exception =
                new LockTimeoutException(
                        "The thread was interrupted while it waited for another process to end its"
                                + " migrations; nothing was run.");
        exception.initCause(cause);
        return exception;
    }

    static DatabaseUnavailableException foreignTable(Set<String> columns) {
        Set<String> lacking = new TreeSet<>(SchemaSql.requiredColumns());
        lacking.removeAll(columns);
        return new DatabaseUnavailableException(
                "The table "
                        + Database.HISTORY_TABLE
                        + " is not the history of HeroGold ORM: it lacks the columns "
                        + String.join(", ", lacking)
                        + ". It may be another tool's; use another schema, or rename it.");
    }

    static DatabaseUnavailableException notConverted(String statement, SQLException cause) {
        return new DatabaseUnavailableException(
                "The table "
                        + Database.HISTORY_TABLE
                        + ", which keeps the history, has an engine without transactions or a"
                        + " character set that cannot hold every text, and could not be converted: "
                        + Causes.withoutFullStop(cause)
                        + ". Nothing was run. Let somebody who may do that execute: "
                        + statement,
                cause);
    }

    static InvalidRequestException jtaUnit(String unit) {
        return new InvalidRequestException(
                ("The unit of persistence %s uses JTA, where DDL cannot be run safely. Give the"
                     + " manager a resource-local one, or use MigrationManager.open(settings).")
                        .formatted(unit));
    }

    static InvalidRequestException recordNotMapped(String unit) {
        return new InvalidRequestException(
                ("The unit of persistence %s does not map MigrationRecord. List %s among its"
                                + " managed classes, or use MigrationManager.open(settings).")
                        .formatted(unit, MigrationRecord.class.getName()));
    }

    static DatabaseUnavailableException noDriver(
            DatabaseAddress address, List<Throwable> unusable) {
        String others =
                unusable.stream()
                        .map(DatabaseMessages::reason)
                        .map(reason -> " A driver on the class path cannot be loaded: " + reason)
                        .collect(Collectors.joining());
        String message =
                "No JDBC driver takes "
                        + address
                        + ". Check the URL, and that the driver is on the class path."
                        + others;
        return unusable.isEmpty()
                ? new DatabaseUnavailableException(message)
                : new DatabaseUnavailableException(message, unusable.get(0));
    }

    private static String reason(Throwable unusable) {
        return unusable instanceof UnsupportedClassVersionError newer
                ? SourceMessages.newerJava(newer)
                : unusable + ".";
    }

    static DatabaseUnavailableException noConnection(DatabaseAddress address, SQLException cause) {
        return new DatabaseUnavailableException(
                address
                        + " cannot be reached: "
                        + address.withoutSecrets(Causes.withoutFullStop(cause))
                        + ". Check the URL, the user and the password, and that the server is"
                        + " running.",
                cause);
    }

    static DatabaseUnavailableException noConnection(SQLException cause) {
        return new DatabaseUnavailableException(
                "The data source gives no connection: "
                        + Causes.withoutFullStop(cause)
                        + ". Check its settings, and that the database is running.",
                cause);
    }

    static DatabaseUnavailableException unsupported(String product) {
        return new DatabaseUnavailableException(
                "Migrations do not run on "
                        + product
                        + ". They run on PostgreSQL, MariaDB, MySQL and H2.");
    }

    static InvalidRequestException loggedInAlready(String user) {
        return new InvalidRequestException(
                ("%s cannot log in: the connections of a data source have their user already. Leave"
                                + " withUser(…) out, or name the database by its URL.")
                        .formatted(user));
    }

    /** A statement about the history itself was refused. */
    static DatabaseUnavailableException noHistory(Exception cause) {
        return new DatabaseUnavailableException(
                "The table "
                        + Database.HISTORY_TABLE
                        + ", which keeps the history, cannot be used: "
                        + reason(cause)
                        + ". Check that the server is running, that the user may create and change"
                        + " tables in this schema, and that the table is not another tool's.",
                cause);
    }

    /** Something else was refused: a lock, a setting, a transaction. */
    static DatabaseUnavailableException refused(Exception cause) {
        return new DatabaseUnavailableException(
                "The database refused: "
                        + reason(cause)
                        + ". Check that the server is running, and what the user may do.",
                cause);
    }

    private static String reason(Exception cause) {
        return Causes.sqlException(cause).map(Causes::withoutFullStop).orElseGet(cause::toString);
    }
}
