package io.github.herogold.orm.benchmarks.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Contender FLOOR = new Contender(ToolName.FLOOR, 7);
    private static final Contender FLYWAY = new Contender(ToolName.FLYWAY, 7);

    @Test
    void aRatioIsTheMedianOfTheRatiosOfTheRounds() {
        Lane floor = lane(FLOOR, 10, 20, 40);
        Lane flyway = lane(FLYWAY, 20, 100, 120);

        assertThat(new Table(List.of(floor, flyway), FLOOR).markdown())
                .contains(
                        "| flyway | 7 | 20.0 / 100.0 / 120.0 | **3.00** (2.00 to 5.00) | 50.0"
                                + " | **3.00** (2.00 to 5.00) |");
    }

    @Test
    void theMedianOfTwoRoundsIsBetweenThem() {
        assertThat(lane(FLOOR, 30, 10).milliseconds(Measurement::wall))
                .isEqualTo(new Spread(10, 20, 30));
    }

    @Test
    void withoutTheReferenceNothingIsCompared() {
        assertThat(new Table(List.of(lane(FLOOR, 10)), FLYWAY).markdown())
                .contains("| floor | 7 | 10.0 / 10.0 / 10.0 | not compared | 5.0 | not compared |");
    }

    private static Lane lane(Contender contender, long... milliseconds) {
        List<Measurement> measurements =
                LongStream.of(milliseconds)
                        .mapToObj(wall -> new Measurement(wall * 1_000_000, wall * 500_000))
                        .toList();
        return new Lane(
                contender,
                () -> {
                    throw new AssertionError("Measured already");
                },
                measurements);
    }
}
