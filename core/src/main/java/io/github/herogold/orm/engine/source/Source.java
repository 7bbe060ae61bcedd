package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.util.Collection;
import java.util.List;

/** What finds migrations and hook files in one place. Thread-safe. */
public interface Source {

    /**
     * What is there now, in any order.
     *
     * @throws InvalidMigrationException if something there cannot be used
     */
    Collection<KnownMigration> discover();

    /** The hook files that are there now. */
    default List<KnownHook> hooks() {
        return List.of();
    }
}
