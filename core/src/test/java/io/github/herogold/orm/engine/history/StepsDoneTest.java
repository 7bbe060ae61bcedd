package io.github.herogold.orm.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsDoneTest {
    private static final int KEPT = 32;

    private static List<String> hashes(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "h" + i).toList();
    }

    private static StepsDone readAgain(StepsDone steps) {
        return StepsDone.recorded(steps.hashes(), steps.beforehand());
    }

    @Test
    void fewStatementsAreWrittenAsTheyAlwaysWere() {
        StepsDone steps = StepsDone.NONE.and(hashes(1, KEPT));

        assertThat(steps.hashes()).isEqualTo(String.join(",", hashes(1, KEPT)));
        assertThat(readAgain(steps).count()).isEqualTo(KEPT);
        assertThat(readAgain(steps).hashOf(1)).contains("h1");
        assertThat(readAgain(steps).isSumUpTo(1)).isFalse();
    }

    @Test
    void ofManyTheLastAreKept() {
        StepsDone steps = readAgain(StepsDone.NONE.and(hashes(1, 50)).and(hashes(51, 100)));

        assertThat(steps.hashes()).startsWith("68+h69,").endsWith(",h100");
        assertThat(steps.count()).isEqualTo(100);
        assertThat(steps.hashOf(68)).isEmpty();
        assertThat(steps.hashOf(69)).contains("h69");
        assertThat(steps.isSumUpTo(69)).isTrue();
        assertThat(steps.isSumUpTo(70)).isFalse();
        assertThat(steps.hashOf(100)).contains("h100");
        assertThat(steps.hashOf(101)).isEmpty();
    }

    @Test
    void whatWasBegunIsNotDone() {
        StepsDone steps =
                readAgain(
                        StepsDone.NONE.and(hashes(1, 99)).andBegun("h100", Beforehand.OF_UNKNOWN));

        assertThat(steps.count()).isEqualTo(99);
        assertThat(steps.hashOf(100)).contains("h100");
        assertThat(steps.beforehand()).contains(Beforehand.OF_UNKNOWN);
        assertThat(steps.withoutBegun().count()).isEqualTo(99);
        assertThat(steps.withoutBegun().hashOf(100)).isEmpty();
        assertThat(steps.and(List.of("h100", "h101")).count()).isEqualTo(101);
    }

    @Test
    void aRecordOfAnEarlierReleaseIsReadInFull() {
        StepsDone steps = StepsDone.recorded(String.join(",", hashes(1, 100)), Optional.empty());

        assertThat(steps.count()).isEqualTo(100);
        assertThat(steps.hashOf(100)).contains("h100");
        assertThat(StepsDone.recorded(null, Optional.empty()).count()).isZero();
        assertThat(StepsDone.recorded("", Optional.empty()).hashOf(1)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsMarkedIsNeverForgotten() {
        StepsDone steps =
                readAgain(
                        StepsDone.NONE
                                .and(hashes(1, 60))
                                .and(List.of(StepsDone.sessionBound("h61")))
                                .and(hashes(62, 200)));

        assertThat(steps.count()).isEqualTo(200);
        assertThat(steps.firstSessionBound()).hasValue(61);
        assertThat(steps.hashOf(61)).contains("h61");
        assertThat(steps.format()).isEqualTo(RecordFormat.NEWEST);
    }
}
