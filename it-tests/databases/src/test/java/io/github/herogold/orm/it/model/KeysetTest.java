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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
final class KeysetTest extends KeysetPages {
    KeysetTest(TestDatabase database) {
        super(database);
    }

    @InEveryOrder
    void allPagesTogetherAreTheWholeQuery(String order) {
        Query<Poem> query = poems.all().fetch("poet").orderBy(order.split(", "));
        List<Poem> read = new ArrayList<>(query.limit(2).list());
        List<Poem> page = read;
        while (!page.isEmpty()) {
            page = query.limit(2).after(read.get(read.size() - 1)).list();
            read.addAll(page);
        }

        assertThat(titles(read)).hasSize(6).isEqualTo(titles(query.limit(100).list()));
    }

    @Test
    void withoutAnOrderPagesGoOnById() {
        List<Poem> page = poems.all().limit(4).list();

        assertThat(titles(poems.all().after(page.get(3)).list()))
                .containsExactly("Autumn Crow", "Tithonus");
    }

    @Test
    void aPageStaysRightWhileRowsComeAndGo() {
        Query<Poem> byTitle = poems.all().orderBy("title").limit(2);
        List<Poem> page = byTitle.list();
        Key key = byTitle.keyOf(page.get(1));
        new Poem("Aeneid", 8).add();
        page.get(1).delete();

        assertThat(titles(byTitle.after(key).list()))
                .containsExactly("Midnight", "Ode to Aphrodite");
    }

    @Test
    void aKeyIsMadeAgainOfItsValues() {
        Query<Poem> byTitle = poems.all().orderBy("title").limit(1);
        Poem first = byTitle.list().get(0);

        assertThat(titles(byTitle.after(new Key(List.of("Autumn Crow", first.getId()))).list()))
                .containsExactly("Beowulf");
    }

    @Test
    void aPlaceStandsBesideACondition() {
        Query<Poem> greek = poems.where("poet.home.country = ?1", "Greece").orderBy("title");

        assertThat(titles(greek.after(greek.list().get(0)).list()))
                .containsExactly("Ode to Aphrodite", "Tithonus");
        assertThat(greek.after(greek.list().get(0)).count()).isEqualTo(3);
    }

    @Test
    void anOrderThatLeavesNullsToTheDatabaseIsRefused() {
        Query<Poem> byMetre = poems.all().orderBy("metre");
        Poem first = byMetre.limit(1).list().get(0);

        assertThatThrownBy(byMetre.after(first)::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The attribute metre of Poem may be missing")
                .hasMessageContaining("orderBy(\"metre asc nulls last\")");
    }

    @Test
    void anOrderByAnEntityIsRefused() {
        Query<Poem> byPoet = poems.all().orderBy("poet nulls last");

        assertThatThrownBy(byPoet.after(new Key(List.of(1L, 1L)))::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("orderBy(\"poet.id\")");
    }

    @Test
    void aKeyOfAnotherOrderIsRefused() {
        Key key = new Key(List.of("Midnight", "haiku", 1L));

        assertThatThrownBy(poems.all().orderBy("title").after(key)::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The key of 3 values is of another query")
                .hasMessageContaining("[title, id]");
    }

    @Test
    void aKeyOfWhatIsNotLoadedIsRefused() {
        Query<Poem> byPoet = poems.where("poet is not null").orderBy("poet.name nulls last");
        Poem poem = poems.where("title", "Midnight").one();

        assertThatThrownBy(() -> byPoet.keyOf(poem))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("does not have poet.name loaded");
        assertThat(byPoet.keyOf(byPoet.fetch("poet").list().get(0)).values()).contains("Basho");
    }

    @Test
    void whatFollowsAPlaceIsNotDeletedByOneStatement() {
        Query<Poem> rest = poems.all().after(poems.all().limit(1).list().get(0));

        assertThatThrownBy(rest::delete).isExactlyInstanceOf(OrmException.class);
        assertThatThrownBy(() -> rest.update("order", 1)).isExactlyInstanceOf(OrmException.class);
    }
}
