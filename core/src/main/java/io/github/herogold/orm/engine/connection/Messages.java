package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of databases that cannot be reached. */
final class Messages {
    private Messages() {}

    static String notAsItWas(Exception cause) {
        return "A connection of the application could not be given back as it was lent, and is"
                + " closed instead: "
                + Causes.withoutFullStop(cause)
                + ".";
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

    static DatabaseUnavailableException noDriver(
            DatabaseAddress address, List<Throwable> unusable) {
        String others =
                unusable.stream()
                        .map(Messages::reason)
                        .map(reason -> " A driver on the class path cannot be loaded: " + reason)
                        .collect(Collectors.joining());
        String message =
                "No JDBC driver takes " + address + ". " + DriverAdvice.of(address.url()) + others;
        return unusable.isEmpty()
                ? new DatabaseUnavailableException(message)
                : new DatabaseUnavailableException(message, unusable.get(0));
    }

    private static String reason(Throwable unusable) {
        return unusable instanceof UnsupportedClassVersionError newer
                ? Phrases.newerJava(newer)
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

    static InvalidRequestException loggedInAlready(String user) {
        return new InvalidRequestException(
                ("%s cannot log in: the connections of a data source have their user already. Leave"
                                + " withUser(…) out, or name the database by its URL.")
                        .formatted(user));
    }
}
