package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationRecord;
import java.util.List;
import java.util.Optional;

/** One thing to be done: a part of a {@link Plan}. */
public sealed interface Step {

    /** The name of the migration. */
    String name();

    /** The migration itself; empty where only its record is left. */
    Optional<KnownMigration> source();

    /** A step that runs one direction of a migration. */
    sealed interface Run extends Step {
        /** The direction. */
        Direction direction();
    }

    /** A step that runs or records a migration that exists. */
    sealed interface OfKnown extends Step {
        /** The migration. */
        KnownMigration migration();

        @Override
        default String name() {
            return migration().name().text();
        }

        @Override
        default Optional<KnownMigration> source() {
            return Optional.of(migration());
        }
    }

    /** A step that applies a migration. */
    sealed interface Upward extends Run, OfKnown {
        @Override
        default Direction direction() {
            return Direction.UP;
        }

        /** The batch of its record. */
        int batch();
    }

    /** A step that writes to the history and runs nothing. */
    sealed interface Bookkeeping extends OfKnown {}

    /** A step that records a migration as applied. */
    sealed interface Entry extends Bookkeeping {
        /** The batch of its record. */
        int batch();
    }

    /**
     * A migration without a record is applied.
     *
     * @param migration the migration
     * @param batch the batch of its record
     */
    record Apply(KnownMigration migration, int batch) implements Upward {}

    /**
     * A migration that was interrupted is applied to its end.
     *
     * @param migration the migration
     * @param row its record
     */
    record Resume(KnownMigration migration, HistoryRow row) implements Upward {
        @Override
        public int batch() {
            return row.batch();
        }
    }

    /**
     * A migration is undone.
     *
     * @param row its record
     * @param source the migration, if it exists
     * @param companions the names of the records that go with its own
     */
    record Undo(HistoryRow row, Optional<KnownMigration> source, List<String> companions)
            implements Run {
        @Override
        public String name() {
            return row.name();
        }

        @Override
        public Direction direction() {
            return Direction.DOWN;
        }

        /** Whether it takes the SQL that the record keeps, because the file is gone. */
        public boolean isByRecord() {
            return source.isEmpty()
                    && row.hasWayDown()
                    && MigrationName.parse(row.name()).isPresent();
        }

        /** Whether it was interrupted on its way down, and is undone to its end. */
        public boolean isResumed() {
            return row.state() == MigrationRecord.State.UNDOING;
        }
    }

    /**
     * A migration is recorded as applied, because everything that it stands for is.
     *
     * @param migration the migration
     * @param row the record that it is to have, in the batch of the last that it stands for
     */
    record Adopt(KnownMigration migration, HistoryRow row) implements Entry {
        @Override
        public int batch() {
            return row.batch();
        }
    }

    /**
     * A migration is recorded as applied, because a person says that it is.
     *
     * @param migration the migration
     * @param batch the batch of its record
     */
    record Baseline(KnownMigration migration, int batch) implements Entry {}

    /**
     * The checksum of a file that has changed is recorded.
     *
     * @param migration the migration
     */
    record AcceptChange(KnownMigration migration) implements Bookkeeping {}
}
