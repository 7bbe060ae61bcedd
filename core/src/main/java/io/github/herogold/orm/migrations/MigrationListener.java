package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.util.List;

/**
 * Hears of the progress of a run, on the thread that runs it; also the way to have code run before
 * and after runs and migrations, as hook files do with SQL.
 *
 * <p>What a listener throws ends the run as if the migration had failed.
 */
public interface MigrationListener {

    /**
     * A run begins: the lock is held and everything is compiled or parsed.
     *
     * @param direction whether migrations are applied or undone
     * @param migrations the names of what is about to run, in order
     */
    default void runStarted(Direction direction, List<String> migrations) {}

    /**
     * A run has come to its end; not called for one that failed.
     *
     * @param direction whether migrations were applied or undone
     * @param migrations the names of what has run, in order
     */
    default void runFinished(Direction direction, List<String> migrations) {}

    /**
     * A migration whose file is gone is about to be undone by the SQL that the history keeps; it
     * starts next.
     *
     * @param step which one
     */
    default void undoingByRecord(MigrationStep step) {}

    /**
     * A migration is about to run.
     *
     * @param step which one
     */
    default void started(MigrationStep step) {}

    /**
     * A statement is about to be executed.
     *
     * @param step the migration that it belongs to
     * @param number its place in the migration, counted from 1
     * @param sql its text
     */
    default void statementStarted(MigrationStep step, int number, String sql) {}

    /**
     * A statement has been executed.
     *
     * @param step the migration that it belongs to
     * @param number its place in the migration, counted from 1
     * @param duration how long it took
     */
    default void statementFinished(MigrationStep step, int number, Duration duration) {}

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
