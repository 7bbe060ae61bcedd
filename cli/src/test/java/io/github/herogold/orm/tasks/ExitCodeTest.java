package io.github.herogold.orm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static final List<ExitCode> WORSE_AND_WORSE =
            List.of(
                    ExitCode.DONE,
                    ExitCode.PENDING,
                    ExitCode.USAGE,
                    ExitCode.LOCKED,
                    ExitCode.MISMATCH,
                    ExitCode.FAILED);

    @Test
    void theWorstOfManyIsTheOneThatNeedsSomebodyMost() {
        List<ExitCode> some = new ArrayList<>();
        for (ExitCode next : WORSE_AND_WORSE) {
            some.add(0, next);
            assertThat(ExitCode.worst(some.stream())).isEqualTo(next);
        }
        assertThat(some).containsExactlyInAnyOrder(ExitCode.values());
    }

    @Test
    void nothingAtAllIsDone() {
        assertThat(ExitCode.worst(Stream.empty())).isEqualTo(ExitCode.DONE);
    }
}
