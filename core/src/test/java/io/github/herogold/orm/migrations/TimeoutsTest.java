package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {

    @ParameterizedTest
    @CsvSource({"60, 60000", "0, 0", "500ms, 500", "30s, 30000", "5m, 300000", "PT5M, 300000"})
    void aTimeIsReadInEveryFormThatPeopleWrite(String text, long millis) {
        assertThat(Timeouts.time(text)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "5 m", "-1", "1h", "PT-5M", "5M", "99999999999"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(Timeouts.time(text)).isEmpty();
    }

    @Test
    void aMinuteForOthersIsUsualAndNoLimitForStatements() {
        assertThat(Timeouts.usual().lock()).isEqualTo(Duration.ofMinutes(1));
        assertThat(Timeouts.usual().statement()).isEmpty();
    }
}
