package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.model.NoSuchPageException;
import io.github.herogold.orm.model.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEveryDatabase
class QueryPageTest {
    private final Anthology anthology;
    private final Query<Poem> ordered;

    QueryPageTest(TestDatabase database) {
        anthology = new Anthology(database);
        ordered = anthology.poems.all().orderBy("order");
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void pagesFollowOneAnother() {
        assertThat(titles(ordered.page(0, 4).list()))
                .containsExactly("The Old Pond", "Midnight", "Ode to Aphrodite", "Tithonus");
        assertThat(titles(ordered.page(1, 4).list())).containsExactly("Autumn Crow", "Beowulf");
        assertThat(ordered.page(2, 4).list()).isEmpty();
        assertThat(ordered.page(2, 4).first()).isEmpty();
    }

    @Test
    void withoutAnOrderPagesAreCutById() {
        Query<Poem> all = anthology.poems.all();

        assertThat(titles(all.page(1, 2).list())).containsExactly("Beowulf", "Midnight");
    }

    @Test
    void pagesOfACondition() {
        Query<Poem> haiku = anthology.poems.where("metre = ?1", "haiku").orderBy("title desc");

        assertThat(titles(haiku.page(1, 1).list())).containsExactly("Autumn Crow");
    }

    @Test
    void aLimitIsTheFirstRows() {
        assertThat(titles(ordered.limit(2).list())).containsExactly("The Old Pond", "Midnight");
        assertThat(ordered.limit(100).list()).hasSize(6);
    }

    @Test
    void theFirstAndTheOnlyRowAreThoseOfThePage() {
        assertThat(ordered.page(1, 2).first().map(Poem::title)).contains("Ode to Aphrodite");
        assertThat(ordered.page(5, 1).one().title()).isEqualTo("Beowulf");
    }

    @Test
    void aPageCanBeStreamed() {
        try (var stream = ordered.page(1, 2).stream()) {
            assertThat(stream.map(Poem::title)).containsExactly("Ode to Aphrodite", "Tithonus");
        }
    }

    @Test
    void countingAndExistingTakeNoNoticeOfPages() {
        assertThat(ordered.page(1, 4).count()).isEqualTo(6);
        assertThat(ordered.page(9, 4).exists()).isTrue();
    }

    @Test
    void theGreatestPageIsEmpty() {
        assertThat(ordered.page(1, Integer.MAX_VALUE).list()).isEmpty();
        assertThat(ordered.page(Integer.MAX_VALUE, 1).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, -1", "2, 2000000000"})
    void whatCannotBeAPageIsRefused(int number, int size) {
        assertThatThrownBy(() -> ordered.page(number, size))
                .isExactlyInstanceOf(NoSuchPageException.class)
                .hasMessage(
                        "There is no page %d of size %d: pages count from 0, and their size is at"
                                + " least 1.",
                        number, size);
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> ordered.limit(0)).isExactlyInstanceOf(NoSuchPageException.class);
    }
}
