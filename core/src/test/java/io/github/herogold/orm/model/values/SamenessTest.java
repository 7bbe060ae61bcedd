package io.github.herogold.orm.model.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SamenessTest {

    @Test
    void valuesThatAreEqualAreTheSame() {
        assertThat(Sameness.of(null, null)).isTrue();
        assertThat(Sameness.of("a", "a")).isTrue();
        assertThat(Sameness.of(new byte[] {1}, new byte[] {1})).isTrue();
        assertThat(Sameness.of("a", null)).isFalse();
        assertThat(Sameness.of("a", "b")).isFalse();
        assertThat(Sameness.of(1, 1L)).isFalse();
    }

    @Test
    void numbersOfOneValueAreTheSame() {
        assertThat(Sameness.of(new BigDecimal("1.0"), new BigDecimal("1.00"))).isTrue();
        assertThat(Sameness.of(new BigDecimal("1.0"), new BigDecimal("1.01"))).isFalse();
    }

    // Dates are what this is about.
    @SuppressWarnings("JavaUtilDate")
    @Test
    void aDateIsTheTimestampOfTheSameMomentBothWays() {
        Date date = new Date(7);
        Timestamp timestamp = Timestamp.from(Instant.ofEpochMilli(7));

        assertThat(Sameness.of(date, timestamp)).isTrue();
        assertThat(Sameness.of(timestamp, date)).isTrue();
        assertThat(Sameness.of(new Date(8), timestamp)).isFalse();
    }
}
