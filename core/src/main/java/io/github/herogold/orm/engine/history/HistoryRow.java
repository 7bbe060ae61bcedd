package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.migrations.MigrationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a plan has to know of a record, read without a unit of persistence.
 *
 * @param id its id, which grows in the order of applying
 * @param name the name of the migration
 * @param batch the run that applied it
 * @param appliedAt when
 * @param state whether it is applied, or was interrupted
 * @param checksum the checksum of its file, if it had one
 * @param hasWayDown whether the SQL that undoes it is kept
 * @param replaces the names of the migrations that it stands for, if it does
 */
public record HistoryRow(
        long id,
        String name,
        int batch,
        Instant appliedAt,
        MigrationRecord.State state,
        Optional<String> checksum,
        boolean hasWayDown,
        List<String> replaces) {

    /** The record of a migration that stands for nothing but itself. */
    public HistoryRow(
            long id,
            String name,
            int batch,
            Instant appliedAt,
            MigrationRecord.State state,
            Optional<String> checksum,
            boolean hasWayDown) {
        this(id, name, batch, appliedAt, state, checksum, hasWayDown, List.of());
    }

    /** Whether the migration is applied to its end. */
    public boolean isApplied() {
        return state == MigrationRecord.State.APPLIED;
    }

    @Override
    public String toString() {
        return name + " (batch " + batch + ")";
    }
}
