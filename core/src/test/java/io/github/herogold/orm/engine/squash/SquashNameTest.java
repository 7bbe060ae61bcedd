package io.github.herogold.orm.engine.squash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidRequestException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquashNameTest {

    private static MigrationName name(String text) {
        return MigrationName.parse(text).orElseThrow();
    }

    private static String behind(String last, String... others) {
        List<MigrationName> all =
                Stream.concat(Stream.of(last), Stream.of(others))
                        .map(SquashNameTest::name)
                        .toList();
        return SquashName.behind(name(last), all, "s").text();
    }

    @ParameterizedTest
    @CsvSource({
        "20260101_a, 20260102_b, 20260101_02_s",
        "20260101_07_a, 20260102_b, 20260101_08_s",
        "20260101_99_a, 20260102_b, 20260101000100_s",
        "20260101120000_a, 20260102_b, 20260101120001_s",
        "20260101_a, 20260101_02_b, 20260101_01_s",
        "20260101_t, 20260101_02_b, 20260101_01_t_s",
        "20260101_a, 20260101_b, 20260101_01_a_s"
    })
    void itIsBehindTheLastAndBeforeTheNext(String last, String next, String expected) {
        assertThat(behind(last, next)).isEqualTo(expected);
        assertThat(name(expected)).isBetween(name(last), name(next));
    }

    @Test
    void withoutANextItIsTheNextOfTheDay() {
        assertThat(behind("20260101_a", "20251231_z")).isEqualTo("20260101_02_s");
    }

    @Test
    void whereThereIsNoRoomAnotherNameIsAskedFor() {
        assertThatThrownBy(() -> behind("20260101_a", "20260101_a_a"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260101_a and before 20260101_a_a", "another name");
    }
}
