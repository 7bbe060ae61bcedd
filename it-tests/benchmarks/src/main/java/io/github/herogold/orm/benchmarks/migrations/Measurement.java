package io.github.herogold.orm.benchmarks.migrations;

import java.util.function.LongSupplier;

/**
 * What a work has taken.
 *
 * @param wall nanoseconds that have passed
 * @param cpu nanoseconds of processor time
 */
record Measurement(long wall, long cpu) {

    /** Something that can fail. */
    interface Step {
        void run() throws Exception;
    }

    /**
     * Runs a step once.
     *
     * @param cpu a clock of processor time, in nanoseconds
     * @param step what is measured
     * @return what it has taken
     */
    static Measurement of(LongSupplier cpu, Step step) throws Exception {
        long cpuBefore = cpu.getAsLong();
        long before = System.nanoTime();
        step.run();
        long after = System.nanoTime();
        return new Measurement(after - before, cpu.getAsLong() - cpuBefore);
    }
}
