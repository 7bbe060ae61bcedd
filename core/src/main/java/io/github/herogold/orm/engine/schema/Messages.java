package io.github.herogold.orm.engine.schema;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.SchemaFailedException;
import java.sql.SQLException;
import java.util.List;

/** What is said of schemas that are to be emptied. */
final class Messages {
    private Messages() {}

    static InvalidRequestException cannotBeEmptied(Database database) {
        return new InvalidRequestException(
                ("A schema of %s cannot be emptied: what is in one is known of PostgreSQL, MariaDB,"
                     + " MySQL and H2. Nothing was dropped; empty it by hand and migrate then.")
                        .formatted(database.product()));
    }

    static InvalidRequestException usedFromOutside(List<String> dependents) {
        return new InvalidRequestException(
                ("Other schemas use what is in this one, and would lose it: %s. Nothing was"
                                + " dropped; drop that first.")
                        .formatted(String.join(", ", dependents)));
    }

    static SchemaFailedException notDropped(String statement, SQLException cause) {
        return new SchemaFailedException(
                "The schema could not be emptied: "
                        + statement
                        + "\n  "
                        + Causes.withoutFullStop(cause)
                        + " (SQL state "
                        + cause.getSQLState()
                        + ")\n"
                        + "What came before it is dropped. Remove the obstacle and run it again.",
                cause);
    }
}
