package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 10",
        "1, 10, 10, 10",
        "7, 3, 21, 3",
        "1, 2147483647, 2147483647, 2147483647",
        "2147483647, 1, 2147483647, 1"
    })
    void aPageSkipsThePagesBeforeIt(int number, int size, int first, int most) {
        assertThat(Rows.page(number, size)).isEqualTo(new Rows(first, most));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, -1", "2, 2147483647", "2147483647, 2", "65536, 65536"})
    void whatCannotBeAPageIsRefused(int number, int size) {
        assertThatThrownBy(() -> Rows.page(number, size))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("There is no page " + number + " of size " + size);
    }

    @Test
    void aSmallerNumberLimitsAPageAndAGreaterOneDoesNot() {
        assertThat(Rows.page(2, 10).atMost(1)).isEqualTo(new Rows(20, 1));
        assertThat(Rows.page(2, 10).atMost(100)).isEqualTo(Rows.page(2, 10));
        assertThat(Rows.ALL.atMost(1)).isEqualTo(new Rows(0, 1));
    }

    @Test
    void onlyEveryRowIsAll() {
        assertThat(Rows.ALL.areAll()).isTrue();
        assertThat(Rows.page(0, 10).areAll()).isFalse();
        assertThat(Rows.ALL.atMost(1).areAll()).isFalse();
    }
}
