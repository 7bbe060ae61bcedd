package io.github.herogold.orm.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {

    private static MigrationName name(String text) {
        return MigrationName.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "20260215_create_users, 1, create_users",
        "20260215_02_create_users, 2, create_users",
        "20260215_99_create_users, 99, create_users",
        "20260215103059_create_users, 103059, create_users",
        "20260215_2fa, , ",
        "20260215_02_2fa, , ",
        "20260215_v2_create, 1, v2_create",
        "20260215_CreateUsers, 1, CreateUsers"
    })
    void aNameTellsItsPlaceInItsDay(String text, Integer ordinal, String description) {
        if (ordinal == null) {
            assertThat(MigrationName.parse(text)).isEmpty();
            return;
        }
        assertThat(name(text).date()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(name(text).ordinal()).isEqualTo(ordinal);
        assertThat(name(text).description()).isEqualTo(description);
        assertThat(name(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "create_users",
                "20260215",
                "20260215_",
                "20260215_02",
                "20260215_02_",
                "2026021_create_users",
                "202602150_create_users",
                "20260215_create-users",
                "20260215_create users",
                "20260215_créer",
                "20260215_it's",
                "20260230_create_users",
                "20261301_create_users",
                "00000000_create_users",
                "２０２６０２１５_create_users",
                "20260215_create_users\n",
                " 20260215_create_users"
            })
    void whatHasNoDateAndNoWordIsNoName(String text) {
        assertThat(MigrationName.parse(text)).isEmpty();
    }

    @Test
    void theColumnOfTheHistorySetsTheLimit() {
        String longest = "20260215_" + "a".repeat(255 - 9);

        assertThat(MigrationName.parse(longest)).isPresent();
        assertThat(MigrationName.parse(longest + "a")).isEmpty();
    }

    @Test
    void theOrderIsThatOfDateThenOrdinalThenDescription() {
        assertThat(
                        Stream.of(
                                        "20260216_a",
                                        "20260215103000_a",
                                        "20260215_10_a",
                                        "20260215_02_a",
                                        "20260215_b",
                                        "20260215_01_a",
                                        "20260215_a",
                                        "20260214_z")
                                .map(MigrationNameTest::name)
                                .sorted())
                .extracting(MigrationName::text)
                .containsExactly(
                        "20260214_z",
                        "20260215_01_a",
                        "20260215_a",
                        "20260215_b",
                        "20260215_02_a",
                        "20260215_10_a",
                        "20260215103000_a",
                        "20260216_a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260231_x", "20261301_x", "20260100_01_x", "20250229101500_x"})
    void aDayThatNoCalendarHasIsToldFromWhatIsNoName(String text) {
        assertThat(MigrationName.parse(text)).isEmpty();
        assertThat(MigrationName.hasNoSuchDay(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260228_x", "2026_x", "20260231", "20260231_", "notes"})
    void everythingElseHasSuchADayOrNone(String text) {
        assertThat(MigrationName.hasNoSuchDay(text)).isFalse();
    }
}
