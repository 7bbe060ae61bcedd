package io.github.herogold.orm.benchmarks.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A contender and its measurements.
 *
 * @param contender who it is
 * @param turn what it does in a round
 * @param measurements what it has taken, one a round
 */
record Lane(Contender contender, Work.Turn turn, List<Measurement> measurements) {

    static Lane of(Contender contender, Work work) throws Exception {
        return new Lane(contender, work.prepare(contender), new ArrayList<>());
    }

    Spread milliseconds(ToLongFunction<Measurement> part) {
        return Spread.of(measurements.stream().mapToDouble(m -> part.applyAsLong(m) / 1e6));
    }

    /** The ratios to another lane, each taken within one round. */
    Spread over(Lane other, ToLongFunction<Measurement> part) {
        return Spread.of(
                IntStream.range(0, measurements.size())
                        .mapToDouble(
                                round ->
                                        (double) part.applyAsLong(measurements.get(round))
                                                / part.applyAsLong(other.measurements.get(round))));
    }
}
