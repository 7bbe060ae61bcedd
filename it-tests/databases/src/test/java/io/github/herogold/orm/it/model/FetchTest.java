package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Page;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class FetchTest {
    private final Anthology anthology;
    private final Model<Poem> poems;
    private final Model<Poet> poets = Model.of(Poet.class);

    FetchTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void anAssociationIsLoadedInTheSameQuery() {
        long before = statements();
        List<Poem> haiku = poems.where("metre", "haiku").fetch("poet").list();

        assertThat(statements() - before).isEqualTo(1);
        assertThat(haiku).extracting(poem -> poem.poet().name()).containsOnly("Basho");
    }

    @Test
    void aPathLoadsWhatIsOnIt() {
        Poem poem =
                poems.where("title", "Autumn Crow")
                        .fetch("poet.teacher", "poet.languages")
                        .list()
                        .get(0);

        assertThat(poem.poet().teacher().name()).isEqualTo("Kigin");
        assertThat(poem.poet().languages()).containsExactlyInAnyOrder("Japanese", "Chinese");
    }

    @Test
    void whatWasNotFetchedIsRefusedByHibernateOnceItsTransactionHasEnded() {
        Poem poem = poems.where("title", "Autumn Crow").one();

        assertThatThrownBy(() -> poem.poet().name())
                .isInstanceOf(LazyInitializationException.class)
                .hasMessageContaining("Poet")
                .hasMessageContaining("no session");
        assertThat(poems.where("title", "Autumn Crow").fetch("poet").one().poet().name())
                .isEqualTo("Basho");
    }

    @Test
    void withoutFetchingTheyStayAsTheyAreMapped() {
        assertThat(Hibernate.isInitialized(poems.where("metre", "haiku").list().get(0).poet()))
                .isFalse();
    }

    @Test
    void aPageOfRowsWithCollectionsIsCutByTheDatabase() {
        long before = statements();
        List<Poet> page = poets.all().orderBy("name").fetch("languages").page(0, 2).list();

        assertThat(statements() - before).isEqualTo(2);
        assertThat(page).extracting(Poet::name).containsExactly("Basho", "Kigin");
        assertThat(page.get(0).languages()).hasSize(2);
        assertThat(page.get(1).languages()).isEmpty();
    }

    @Test
    void aNamedGraphIsLoaded() {
        List<Poem> haiku = poems.where("metre", "haiku").graph("Poem.signed").list();

        assertThat(haiku).extracting(poem -> poem.poet().name()).containsOnly("Basho");
    }

    @Test
    void whatIsNotThereIsAnError() {
        assertThatThrownBy(poems.all().fetch("poet.pupils")::list)
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining(
                        "Poem has nothing to fetch at poet.pupils (pupils is unknown)");
        assertThatThrownBy(poems.all().graph("Poem.unsigned")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("There is no entity graph Poem.unsigned");
    }

    @Test
    void aPageKnowsHowManyRowsThereAre() {
        Page<Poem> page = poems.all().orderBy("title").page(1, 4).listWithTotal();

        assertThat(page.rows()).extracting(Poem::title).containsExactly("The Old Pond", "Tithonus");
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(page.hasNext()).isFalse();
        assertThat(poems.where("title", "x").page(0, 4).listWithTotal().pages()).isZero();
        assertThat(poems.all().listWithTotal().pages()).isEqualTo(1);
    }

    @Test
    void pagesInAnOrderThatIsNotUniqueMissNoRow() {
        List<String> first = titles(0);
        List<String> second = titles(1);

        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
    }

    private List<String> titles(int page) {
        return poems.all()
                .orderBy("poet.home.country")
                .page(page, 3)
                .select(String.class, "title")
                .list();
    }

    @Test
    void rowsAreLockedUntilTheTransactionEnds() {
        Orm.inTransaction(
                () -> {
                    Poem locked =
                            poems.where("title", "Midnight")
                                    .lock(LockModeType.PESSIMISTIC_WRITE)
                                    .one();
                    assertThat(lockOf(locked)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
                });
    }

    private LockModeType lockOf(Poem poem) {
        return Orm.reading(Poem.class, em -> em.getLockMode(poem));
    }

    @Test
    void aStreamOutsideATransactionKeepsNoRowInMemory() {
        poems.all().forEach(poem -> assertThat(poem.title()).isNotEmpty());

        Orm.inTransaction(() -> poems.all().forEach(poem -> assertThat(contains(poem)).isTrue()));
    }

    @Test
    void aStreamHasEachRowOnceWithItsCollection() {
        Query<Poet> query = poets.all().orderBy("name").fetch("languages");

        assertThat(streamed(query)).containsExactly("Basho 2", "Kigin 0", "Sappho 1");
        assertThat(Orm.inTransaction(() -> streamed(query)))
                .containsExactly("Basho 2", "Kigin 0", "Sappho 1");
        assertThat(streamed(query.limit(2))).containsExactly("Basho 2", "Kigin 0");
        assertThat(streamed(query.page(1, 2))).containsExactly("Sappho 1");
    }

    @Test
    void theOnlyRowIsOneAlthoughItHasACollection() {
        Query<Poet> basho = poets.where("name", "Basho").fetch("languages");

        assertThat(basho.one().languages()).hasSize(2);
        assertThat(basho.first()).get().returns("Basho", Poet::name);
    }

    @Test
    void theRowsAfterOneHaveTheirCollections() {
        Query<Poet> query = poets.all().orderBy("home.town nulls last").fetch("languages");
        Poet kyoto = query.list().get(1);

        assertThat(streamed(query.after(kyoto))).containsExactly("Sappho 1");
        assertThat(query.after(kyoto).list()).singleElement().returns("Sappho", Poet::name);
    }

    private static List<String> streamed(Query<Poet> query) {
        List<String> seen = new ArrayList<>();
        query.forEach(poet -> seen.add(poet.name() + " " + poet.languages().size()));
        return seen;
    }

    private boolean contains(Poem poem) {
        return Orm.reading(Poem.class, em -> em.contains(poem));
    }

    private long statements() {
        return anthology.unit.statistics().getPrepareStatementCount();
    }
}
