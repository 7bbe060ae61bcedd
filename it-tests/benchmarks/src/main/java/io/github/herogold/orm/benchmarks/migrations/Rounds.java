package io.github.herogold.orm.benchmarks.migrations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * How often a work is done: each contender once a round, another one first each time.
 *
 * @param warmUps rounds that do not count
 * @param counted rounds that count
 */
record Rounds(int warmUps, int counted) {

    /**
     * Does a work with all rounds.
     *
     * @param contenders who does it
     * @param work what they do
     * @param progress hears of each step before it is taken
     * @return the lane of each contender with a measurement of every counted round
     */
    List<Lane> run(List<Contender> contenders, Work work, Consumer<String> progress)
            throws Exception {
        List<Lane> lanes = new ArrayList<>();
        for (Contender contender : contenders) {
            progress.accept("preparing " + contender.id());
            lanes.add(Lane.of(contender, work));
        }
        List<Lane> order = new ArrayList<>(lanes);
        for (int round = 0; round < warmUps + counted; round++) {
            for (Lane lane : order) {
                progress.accept("round " + (round + 1) + ", " + lane.contender().id());
                Measurement measurement = lane.turn().take();
                if (round >= warmUps) {
                    lane.measurements().add(measurement);
                }
            }
            Collections.rotate(order, 1);
        }
        return lanes;
    }
}
