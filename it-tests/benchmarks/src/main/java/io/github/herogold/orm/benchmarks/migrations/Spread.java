package io.github.herogold.orm.benchmarks.migrations;

import java.util.stream.DoubleStream;

/**
 * What several rounds have given.
 *
 * @param least the least
 * @param median the middle one, or the mean of the middle two
 * @param most the most
 */
record Spread(double least, double median, double most) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int last = sorted.length - 1;
        double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
        return new Spread(sorted[0], median, sorted[last]);
    }
}
