package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import java.util.List;
import java.util.Optional;

/**
 * What became of one of many schemas.
 *
 * @param schema its name
 * @param applied the names of the migrations that were applied to it, in order
 * @param failure why it was not migrated to the end; empty if it was
 */
public record SchemaOutcome(String schema, List<String> applied, Optional<OrmException> failure) {

    /**
     * Makes an outcome.
     *
     * @param schema its name
     * @param applied the names of what was applied
     * @param failure why there is not more
     */
    public SchemaOutcome {
        applied = List.copyOf(applied);
    }

    static SchemaOutcome migrated(String schema, List<String> applied) {
        return new SchemaOutcome(schema, applied, Optional.empty());
    }

    /** What a failed run had applied before it failed, stays. */
    static SchemaOutcome failed(String schema, OrmException failure) {
        List<String> before =
                failure instanceof MigrationFailedException failed ? failed.done() : List.of();
        return new SchemaOutcome(schema, before, Optional.of(failure));
    }
}
