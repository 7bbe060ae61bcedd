package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;

/** What is wanted of the migrations of a schema. */
public sealed interface Request {

    /**
     * What is pending is applied.
     *
     * @param options how far, and in which way
     */
    record Up(RunOptions options) implements Request {}

    /**
     * What is applied is undone.
     *
     * @param choice which of it
     */
    record Down(Rollback choice) implements Request {}

    /**
     * What is there is recorded as applied, and nothing is run.
     *
     * @param last the name of the last migration that is recorded
     */
    record Baseline(String last) implements Request {}

    /**
     * One that is pending is recorded as applied, and nothing is run.
     *
     * @param name the name of the migration
     */
    record Settle(String name) implements Request {}

    /** Everything that is pending, as one batch. */
    static Request everything() {
        return new Up(RunOptions.everything());
    }
}
