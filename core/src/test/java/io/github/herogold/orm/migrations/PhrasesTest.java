package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void oneIsNotMany() {
        assertThat(Phrases.counted(0, "statement")).isEqualTo("0 statements");
        assertThat(Phrases.counted(1, "statement")).isEqualTo("1 statement");
        assertThat(Phrases.counted(2, "statement")).isEqualTo("2 statements");
    }

    @Test
    void tenAreNamed() {
        String ten = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10";

        assertThat(Phrases.first(numbers(10))).isEqualTo(ten);
        assertThat(Phrases.last(numbers(10))).isEqualTo(ten);
        assertThat(Phrases.first(List.of("a"))).isEqualTo("a");
    }

    @Test
    void ofMoreOnlySome() {
        assertThat(Phrases.first(numbers(100)))
                .isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 90 more");
        assertThat(Phrases.last(numbers(100))).isEqualTo("100, the last of them 98, 99, 100");
    }

    @Test
    void messagesDoNotNameAHundredMigrations() {
        List<String> hundred = numbers(100).stream().map("20260101_%02d_a"::formatted).toList();

        assertThat(RunMessages.earlier(hundred))
                .isEqualTo(
                        " Done before it in this run: 100, the last of them 20260101_98_a,"
                                + " 20260101_99_a, 20260101_100_a.");
        assertThat(HistoryMessages.pending(hundred))
                .hasMessageContaining("20260101_10_a and 90 more are still to be applied");
    }
}
