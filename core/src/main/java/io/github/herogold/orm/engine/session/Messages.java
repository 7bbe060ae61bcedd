package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationRecord;

/** What is said of units of persistence and limits that cannot be used. */
final class Messages {
    private Messages() {}

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
}
