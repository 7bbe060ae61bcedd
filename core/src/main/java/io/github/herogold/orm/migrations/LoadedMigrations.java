package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Migrations that are compiled or parsed already: before the lock is held, and not again after. */
final class LoadedMigrations {
    private final SqlDialect dialect;
    private final Map<String, Migration> byName = new ConcurrentHashMap<>();

    LoadedMigrations(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Compiles or parses migrations.
     *
     * @throws InvalidMigrationException if one cannot be used; the first of them
     */
    void load(List<KnownMigration> migrations) {
        InParallel.tryEach(migrations.stream().filter(KnownMigration::isSql).toList(), this::of);
        migrations.forEach(this::of);
    }

    Migration of(KnownMigration known) {
        return byName.computeIfAbsent(known.name().text(), name -> known.load(dialect));
    }
}
