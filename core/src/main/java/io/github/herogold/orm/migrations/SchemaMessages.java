package io.github.herogold.orm.migrations;

import java.sql.SQLException;
import java.util.List;

/** What is said of schemas: those of tenants, and those that are to be emptied. */
final class SchemaMessages {
    private SchemaMessages() {}

    static InvalidRequestException unusableQuery(String query, Exception cause) {
        return new InvalidRequestException(
                "The names of the schemas cannot be read: %s. Mend the query: %s"
                        .formatted(Causes.withoutFullStop(cause), query),
                cause);
    }

    static InvalidRequestException noSingleQuery(String query) {
        return new InvalidRequestException(
                ("The names of the schemas are told by one query, and nothing was changed. Mend it:"
                                + " %s")
                        .formatted(query));
    }

    static InvalidRequestException namelessSchema(String query) {
        return new InvalidRequestException(
                "A row of the query has no name of a schema; nothing was run. Mend the query: %s"
                        .formatted(query));
    }

    /** Something that is no matter of migrations, such as a listener that throws. */
    static SchemaFailedException unexpected(RuntimeException cause) {
        return new SchemaFailedException(cause.toString(), cause);
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
