package io.github.herogold.orm.benchmarks.migrations;

/**
 * How often something short is done in one turn: until half a second is spent, so that a pause of
 * the machine or a tick of a coarse clock does not decide.
 *
 * @param least how often at least
 * @param most how often at most
 */
record Repetition(int least, int most) {
    private static final long ENOUGH = 500_000_000;

    /** Takes a turn again and again and returns the mean. */
    Measurement mean(Work.Turn turn) throws Exception {
        // So that nobody pays for the garbage of the one before.
        System.gc();
        long wall = 0;
        long cpu = 0;
        int times = 0;
        while (times < least || (times < most && wall < ENOUGH)) {
            Measurement measurement = turn.take();
            wall += measurement.wall();
            cpu += measurement.cpu();
            times++;
        }
        return new Measurement(wall / times, cpu / times);
    }
}
