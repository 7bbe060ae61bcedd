package io.github.herogold.orm.migrations;

import java.util.List;
import java.util.Optional;

/**
 * A migration that is compiled or parsed and about to run.
 *
 * @param migration the migration
 * @param checksum the checksum of the file it was read from, if it was
 * @param entry its record, if it has one: an interrupted one that is gone on with, or the one of a
 *     migration that is undone
 * @param companions the names whose records come and go with that of this one
 */
record ReadyMigration(
        Migration migration,
        Optional<Checksum> checksum,
        Optional<HistoryRow> entry,
        List<String> companions) {

    String name() {
        return migration.name();
    }

    /** Whether it is the SQL that a record keeps, for want of a file. */
    boolean isFromRecord() {
        return migration instanceof WayDown;
    }

    boolean isHalfUndone() {
        return entry.filter(row -> row.state() == MigrationRecord.State.UNDOING).isPresent();
    }
}
