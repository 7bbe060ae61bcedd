package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Rows.End;
import java.util.List;
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
        assertThat(Rows.ALL.page(number, size)).isEqualTo(new Rows(End.FIRST, first, most));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, -1", "2, 2147483647", "2147483647, 2", "65536, 65536"})
    void whatCannotBeAPageIsRefused(int number, int size) {
        assertThatThrownBy(() -> Rows.ALL.page(number, size))
                .isExactlyInstanceOf(NoSuchPageException.class)
                .hasMessageContaining("There is no page " + number + " of size " + size);
    }

    @Test
    void aSmallerNumberLimitsAPageAndAGreaterOneDoesNot() {
        Rows page = Rows.ALL.page(2, 10);

        assertThat(page.atMost(1)).isEqualTo(new Rows(End.FIRST, 20, 1));
        assertThat(page.atMost(100)).isEqualTo(page);
        assertThat(Rows.ALL.atMost(1)).isEqualTo(new Rows(End.FIRST, 0, 1));
    }

    @Test
    void onlyEveryRowIsAll() {
        assertThat(Rows.ALL.areAll()).isTrue();
        assertThat(Rows.ALL.from(End.LAST).areAll()).isTrue();
        assertThat(Rows.ALL.page(0, 10).areAll()).isFalse();
        assertThat(Rows.ALL.atMost(1).areAll()).isFalse();
    }

    @Test
    void rowsThatAreCountedFromTheLastAreReadInReverse() {
        Rows page = Rows.ALL.from(End.LAST).page(0, 10);

        assertThat(page.areReversed()).isTrue();
        assertThat(page.inOrder(List.of(3, 2, 1))).containsExactly(1, 2, 3);
        assertThat(page.from(End.FIRST).inOrder(List.of(1, 2, 3))).containsExactly(1, 2, 3);
        assertThat(Rows.ALL.from(End.LAST).areReversed()).isFalse();
    }

    @Test
    void theFirstOfAPageThatIsReadInReverseIsKnownAtItsEnd() {
        Rows fromTheLast = Rows.ALL.from(End.LAST);

        assertThat(fromTheLast.page(1, 10).first()).isEqualTo(new Rows(End.LAST, 10, 10));
        assertThat(fromTheLast.first()).isEqualTo(new Rows(End.FIRST, 0, 1));
        assertThat(Rows.ALL.page(1, 10).first()).isEqualTo(new Rows(End.FIRST, 10, 1));
    }
}
