package io.github.herogold.orm.startup;

import io.github.herogold.orm.OrmException;
import java.sql.SQLException;
import java.util.List;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException failed(String unit, OrmException cause) {
        return new OrmException(
                "The unit of persistence "
                        + unit
                        + " is not started, because of its migrations. "
                        + cause.getMessage(),
                cause);
    }

    static OrmException unreachable(String unit, SQLException thrown) {
        return new OrmException(
                ("The database of the unit of persistence %s cannot be reached. Check that it is"
                                + " running, and the settings of the data source. The driver says:"
                                + " %s")
                        .formatted(unit, reason(thrown).getMessage()),
                thrown);
    }

    // A pool wraps what the driver has said.
    private static Throwable reason(Throwable thrown) {
        Throwable reason = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reason = cause instanceof SQLException ? cause : reason;
        }
        return reason;
    }

    static String adopted(String unit, List<String> names) {
        return "The unit of persistence %s: its database had tables and no history; recorded as applied: %s."
                .formatted(unit, String.join(", ", names));
    }

    static String applied(String unit, List<String> names) {
        return names.isEmpty()
                ? current(unit)
                : "The unit of persistence %s: applied %s."
                        .formatted(unit, String.join(", ", names));
    }

    static String current(String unit) {
        return "The unit of persistence %s: its database is up to date.".formatted(unit);
    }

    static OrmException unknownMode(String unit, String value) {
        return new OrmException(
                "The property %s of the unit %s is \"%s\". Write true, validate or off."
                        .formatted(StartupSettings.RUN, unit, value));
    }

    static OrmException noTime(String property, String unit, String value) {
        return new OrmException(
                ("The property %s of the unit %s is \"%s\". Write seconds, as in 60, or a time as"
                                + " in 500ms, 5m or PT5M.")
                        .formatted(property, unit, value));
    }

    static OrmException noDataSource(String unit, String name, Exception cause) {
        return new OrmException(noDataSourceText(unit, name) + " Looked up: " + cause, cause);
    }

    static OrmException noDataSource(String unit, String name) {
        return new OrmException(noDataSourceText(unit, name));
    }

    private static String noDataSourceText(String unit, String name) {
        return ("The property %s of the unit %s names %s, which is no data source here. Name one"
                    + " that the server has, as in java:/jdbc/Books, or leave the property out to"
                    + " migrate by the connections of the unit.")
                .formatted(StartupSettings.DATA_SOURCE, unit, name);
    }

    static OrmException severalTenants(String unit) {
        return new OrmException(
                "The unit %s has a database for each tenant, so it cannot be told which one to"
                                .formatted(unit)
                        + " migrate. Name a data source by the property "
                        + StartupSettings.DATA_SOURCE
                        + ", or migrate the tenants by ManySchemas before the application starts.");
    }

    static OrmException notSuspended(Exception cause) {
        return new OrmException(
                "The transaction that is active cannot be suspended for migrations: "
                        + cause.getMessage(),
                cause);
    }
}
