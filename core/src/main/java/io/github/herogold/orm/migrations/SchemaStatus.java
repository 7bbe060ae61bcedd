package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import java.util.Optional;

/**
 * Where one of many schemas stands: its status, or why that cannot be read.
 *
 * @param schema its name
 * @param status which migrations have been applied; empty if that cannot be read
 * @param failure why the status cannot be read; empty if it can
 */
public record SchemaStatus(
        String schema, Optional<MigrationStatus> status, Optional<OrmException> failure) {

    static SchemaStatus read(String schema, MigrationStatus status) {
        return new SchemaStatus(schema, Optional.of(status), Optional.empty());
    }

    static SchemaStatus failed(String schema, OrmException failure) {
        return new SchemaStatus(schema, Optional.empty(), Optional.of(failure));
    }
}
