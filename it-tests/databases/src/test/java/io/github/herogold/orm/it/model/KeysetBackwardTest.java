package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.model.Key;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that come before a place; by title the poems are in the order of the alphabet. */
@OnEveryDatabase
final class KeysetBackwardTest extends KeysetPages {
    private final Query<Poem> byTitle;

    KeysetBackwardTest(TestDatabase database) {
        super(database);
        byTitle = poems.all().orderBy("title");
    }

    @InEveryOrder
    void pagesBackwardAreThoseForwardReversed(String order) {
        Query<Poem> query = poems.all().fetch("poet").orderBy(order.split(", "));

        assertReadsTheSameBothWays(query, 2);
        assertReadsTheSameBothWays(query, 4);
    }

    @Test
    void pagesOfManyTiesAndGapsAreTheSameBothWays() {
        Random random = new Random(20260215);
        List<String> metres = List.of("haiku", "sapphic", "tanka");
        poems.addAll(
                IntStream.range(0, 40)
                        .mapToObj(i -> new Poem("Poem " + random.nextInt(5), random.nextInt(4)))
                        .map(poem -> poem.in(random.nextBoolean() ? null : any(metres, random)))
                        .toList());
        for (String metre : List.of("nulls first", "nulls last", "desc nulls first")) {
            for (String title : List.of("title", "title desc")) {
                Query<Poem> query = poems.all().orderBy("metre " + metre, title, "order desc");
                assertReadsTheSameBothWays(query, 1 + random.nextInt(9));
            }
        }
    }

    private static String any(List<String> metres, Random random) {
        return metres.get(random.nextInt(metres.size()));
    }

    private static void assertReadsTheSameBothWays(Query<Poem> query, int size) {
        Query<Poem> paged = query.limit(size);
        List<Poem> all = query.limit(1_000).list();
        List<List<Poem>> forward = new ArrayList<>();
        Query<Poem> next = paged;
        for (List<Poem> page = next.list(); !page.isEmpty(); page = next.list()) {
            forward.add(page);
            next = paged.after(page.get(page.size() - 1));
        }
        List<Poem> backward = new ArrayList<>();
        Query<Poem> previous = paged.before(all.get(all.size() - 1));
        backward.add(all.get(all.size() - 1));
        for (List<Poem> page = previous.list(); !page.isEmpty(); page = previous.list()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            backward.addAll(0, page);
            previous = paged.before(page.get(0));
        }

        assertThat(forward.stream().flatMap(List::stream)).isEqualTo(all);
        assertThat(backward).isEqualTo(all);
        for (int i = 1; i < forward.size(); i++) {
            assertThat(paged.before(forward.get(i).get(0)).list()).isEqualTo(forward.get(i - 1));
        }
    }

    @Test
    void thePreviousPageIsWhatIsNearest() {
        Key tithonus = byTitle.keyOf(poem("Tithonus"));

        assertThat(titles(byTitle.limit(2).before(tithonus).list()))
                .containsExactly("Ode to Aphrodite", "The Old Pond");
        assertThat(titles(byTitle.before(tithonus).limit(2).list()))
                .containsExactly("Ode to Aphrodite", "The Old Pond");
        assertThat(titles(byTitle.before(tithonus).page(1, 2).list()))
                .containsExactly("Beowulf", "Midnight");
        assertThat(titles(byTitle.before(tithonus).page(2, 2).list()))
                .containsExactly("Autumn Crow");
        assertThat(byTitle.limit(2).before(poem("Autumn Crow")).list()).isEmpty();
    }

    @Test
    void withoutALimitItIsEverythingBeforeThePlace() {
        Query<Poem> before = byTitle.before(poem("Midnight"));

        assertThat(titles(before.list())).containsExactly("Autumn Crow", "Beowulf");
        assertThat(before.first().map(Poem::title)).contains("Autumn Crow");
        try (Stream<Poem> streamed = before.stream()) {
            assertThat(streamed.map(Poem::title)).containsExactly("Autumn Crow", "Beowulf");
        }
        assertThatThrownBy(before::one).isExactlyInstanceOf(OrmException.class);
        assertThat(byTitle.before(poem("Beowulf")).one().title()).isEqualTo("Autumn Crow");
    }

    @Test
    void everyWayToReadAPageHasTheSameOrder() {
        Query<Poem> page = byTitle.limit(2).before(poem("Tithonus"));
        List<String> read = new ArrayList<>();
        page.forEach(poem -> read.add(poem.title()));

        assertThat(read).containsExactly("Ode to Aphrodite", "The Old Pond");
        assertThat(page.first().map(Poem::title)).contains("Ode to Aphrodite");
        assertThat(page.limit(1).one().title()).isEqualTo("The Old Pond");
        assertThat(titles(page.fetch("poet.languages").list())).isEqualTo(read);
        assertThat(titles(page.listWithTotal().rows())).isEqualTo(read);
        assertThat(page.count()).isEqualTo(6);
        assertThat(page.exists()).isTrue();
    }

    @Test
    void whatIsSelectedHasTheOrderToo() {
        Selection<String> page =
                byTitle.limit(2).before(poem("Tithonus")).select(String.class, "title");
        Selection<String> cutLater =
                byTitle.before(poem("Tithonus")).select(String.class, "title").limit(2);

        for (Selection<String> selection : List.of(page, cutLater)) {
            assertThat(selection.list()).containsExactly("Ode to Aphrodite", "The Old Pond");
            assertThat(selection.first()).contains("Ode to Aphrodite");
            try (Stream<String> streamed = selection.stream()) {
                assertThat(streamed).containsExactly("Ode to Aphrodite", "The Old Pond");
            }
        }
        assertThat(byTitle.before(poem("Tithonus")).select(String.class, "title").first())
                .contains("Autumn Crow");
    }

    @Test
    void ofAfterAndBeforeTheLastCounts() {
        Query<Poem> page = byTitle.limit(2).after(poem("Beowulf"));

        assertThat(titles(page.before(page.list().get(0)).list()))
                .containsExactly("Autumn Crow", "Beowulf");
        assertThat(titles(page.before(poem("Midnight")).after(poem("Beowulf")).list()))
                .containsExactly("Midnight", "Ode to Aphrodite");
    }

    @Test
    void aPageStaysRightWhileRowsComeAndGo() {
        Poem midnight = poem("Midnight");
        Key key = byTitle.keyOf(midnight);
        midnight.delete();
        new Poem("Elegy", 8).add();

        assertThat(titles(byTitle.limit(2).before(key).list())).containsExactly("Beowulf", "Elegy");
    }

    @Test
    void withoutAnOrderPagesGoBackById() {
        assertThat(titles(poems.all().limit(2).before(poem("Midnight")).list()))
                .containsExactly("The Old Pond", "Beowulf");
    }

    @Test
    void aPlaceStandsBesideACriterion() {
        Query<Poem> query =
                poems.where((poem, cb) -> cb.conjunction())
                        .orderBy("metre desc nulls last", "title")
                        .limit(2);

        assertThat(titles(query.before(poem("Midnight")).list()))
                .containsExactly("Tithonus", "Beowulf");
        assertThat(titles(query.before(poem("Tithonus")).list()))
                .containsExactly("Autumn Crow", "The Old Pond");
    }

    @Test
    void whatCannotBeAPlaceIsRefusedInTheWordsOfTheOrderGiven() {
        Query<Poem> byMetre = poems.all().orderBy("metre desc").limit(1);

        assertThatThrownBy(byMetre.before(poem("Midnight"))::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("orderBy(\"metre desc nulls last\")");
        assertThatThrownBy(byTitle.before(new Key(List.of("Midnight")))::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The key of 1 value is of another query")
                .hasMessageContaining("[title, id]");
        assertThatThrownBy(byTitle.before(poem("Midnight"))::delete)
                .isExactlyInstanceOf(OrmException.class);
    }

    private Poem poem(String title) {
        return poems.where("title", title).one();
    }
}
