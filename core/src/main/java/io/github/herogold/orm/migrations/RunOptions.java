package io.github.herogold.orm.migrations;

import java.util.Optional;

/**
 * How pending migrations are run.
 *
 * @param target the last migration to apply; empty for all that are pending
 * @param batching what makes a batch
 */
public record RunOptions(Optional<String> target, Batching batching) {

    /** What is undone together by a rollback of one batch. */
    public enum Batching {
        /** Everything that one run applies. */
        ONE_PER_RUN,
        /** Each migration alone. */
        ONE_PER_MIGRATION
    }

    /**
     * Everything that is pending, as one batch.
     *
     * @return the usual options
     */
    public static RunOptions everything() {
        return new RunOptions(Optional.empty(), Batching.ONE_PER_RUN);
    }

    /**
     * These options, stopping after a migration.
     *
     * @param name the name of the last migration to apply
     * @return other options
     */
    public RunOptions upTo(String name) {
        return new RunOptions(Optional.of(name), batching);
    }

    /**
     * These options, each migration being a batch of its own.
     *
     * @return other options
     */
    public RunOptions stepwise() {
        return new RunOptions(target, Batching.ONE_PER_MIGRATION);
    }
}
