package io.github.herogold.orm.migrations;

import java.time.Duration;

/** Hears of the progress of a run, on the thread that runs it. */
public interface MigrationListener {

    /**
     * A migration is about to run.
     *
     * @param step which one
     */
    default void started(MigrationStep step) {}

    /**
     * A migration has run, and its record is committed.
     *
     * @param step which one
     * @param duration how long it took
     */
    default void finished(MigrationStep step, Duration duration) {}

    /**
     * A migration has failed, and the run ends with it.
     *
     * @param step which one
     */
    default void failed(MigrationStep step) {}
}
