package io.github.herogold.orm.migrations;

/**
 * A migration that is taken as applied, because everything that it stands for is.
 *
 * @param row the record that it is to have, in the batch of the last that it stands for
 * @param known the migration
 * @param migration the same, compiled or parsed
 */
record Adoption(HistoryRow row, KnownMigration known, Migration migration) {}
