package io.github.herogold.orm.migrations;

/**
 * The batch numbers of a run.
 *
 * @param first the number of its first migration
 * @param batching whether the others share it
 */
record Batches(int first, RunOptions.Batching batching) {

    /** The batch of a migration, by its place in the run, counted from 0. */
    int of(int place) {
        return batching == RunOptions.Batching.ONE_PER_MIGRATION ? first + place : first;
    }
}
