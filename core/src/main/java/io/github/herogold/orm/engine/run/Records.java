package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.history.RecordColumns;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.util.Optional;

/** The records of migrations that are applied or about to be, put together in one place. */
public final class Records {
    private Records() {}

    /** The record of a migration that is about to be applied step by step. */
    static RecordColumns begun(KnownMigration migration, int batch) {
        return of(migration, batch, MigrationRecord.State.APPLYING);
    }

    /**
     * The record of a migration that is applied.
     *
     * @param migration the migration
     * @param batch its batch
     * @param wayDown the SQL that undoes it, if that is kept
     */
    public static RecordColumns applied(
            KnownMigration migration, int batch, Optional<String> wayDown) {
        return of(migration, batch, MigrationRecord.State.APPLIED).wayDown(wayDown);
    }

    private static RecordColumns of(
            KnownMigration migration, int batch, MigrationRecord.State state) {
        return RecordColumns.ofNew(migration.name().text(), batch, state)
                .checksum(migration.checksum())
                .replaces(migration.facts().replaces());
    }
}
