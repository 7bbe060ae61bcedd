package io.github.herogold.orm.benchmarks.migrations;

/** What the contenders of a benchmark do. */
interface Work {

    /** Sets up what a contender needs, once, before the first round. */
    Turn prepare(Contender contender) throws Exception;

    /** What one contender does in a round. */
    interface Turn {
        Measurement take() throws Exception;
    }
}
