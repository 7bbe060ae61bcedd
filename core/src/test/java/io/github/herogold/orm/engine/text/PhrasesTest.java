package io.github.herogold.orm.engine.text;

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
}
