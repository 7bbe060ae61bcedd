package io.github.herogold.orm.model.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05.000006Z");

    @Test
    void wholeNumbersAreCountedFromZero() {
        for (Class<?> type :
                List.of(int.class, Integer.class, long.class, Long.class, short.class)) {
            assertThat(Versions.areCounted(type)).as(type.getName()).isTrue();
            assertThat(Versions.at(type, NOW)).as(type.getName()).isEmpty();
        }
        assertThat(Versions.first(Integer.class, NOW)).contains(0);
        assertThat(Versions.first(Short.class, NOW)).contains((short) 0);
    }

    @Test
    void timesAreThatOfTheChange() {
        for (Class<?> type :
                List.of(
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        Date.class,
                        Calendar.class)) {
            assertThat(Versions.areCounted(type)).as(type.getName()).isFalse();
            assertThat(Versions.at(type, NOW).orElseThrow()).isInstanceOf(type);
        }
        assertThat(Versions.at(Instant.class, NOW)).contains(NOW);
        assertThat(Versions.first(Timestamp.class, NOW)).contains(Timestamp.from(NOW));
    }

    @Test
    void timesAreTheSameInWhateverZoneTheyAreWritten() {
        ZonedDateTime here = NOW.atZone(ZoneId.of("Europe/Berlin"));
        OffsetDateTime there = NOW.atOffset(ZoneOffset.ofHours(5));

        assertThat(Versions.areSame(here, NOW.atZone(ZoneOffset.UTC))).isTrue();
        assertThat(Versions.areSame(there, NOW.atOffset(ZoneOffset.UTC))).isTrue();
        assertThat(Versions.areSame(here, here.plusNanos(1))).isFalse();
        assertThat(Versions.areSame(there, there.plusNanos(1))).isFalse();
        assertThat(Versions.areSame(1, 2)).isFalse();
        assertThat(Versions.areSame(null, 1)).isFalse();
    }

    @Test
    void nothingIsKnownOfOthers() {
        assertThat(Versions.first(byte[].class, NOW)).isEmpty();
        assertThat(Versions.at(String.class, NOW)).isEmpty();
        assertThat(Versions.areCounted(String.class)).isFalse();
    }
}
