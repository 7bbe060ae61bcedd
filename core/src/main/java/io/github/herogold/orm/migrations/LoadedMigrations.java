package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrations that are compiled or parsed already: before the lock is held, and not again after. */
final class LoadedMigrations {
    private final SqlDialect dialect;
    private final Map<String, Migration> byName = new HashMap<>();

    LoadedMigrations(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Compiles or parses migrations.
     *
     * @throws InvalidMigrationException if one cannot be used
     */
    void load(List<KnownMigration> migrations) {
        migrations.forEach(this::of);
    }

    Migration of(KnownMigration known) {
        return byName.computeIfAbsent(known.name().text(), name -> known.load(dialect));
    }
}
