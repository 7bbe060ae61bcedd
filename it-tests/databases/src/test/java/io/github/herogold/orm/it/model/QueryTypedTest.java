package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.query.restriction.Restriction.equal;
import static org.hibernate.query.restriction.Restriction.greaterThan;
import static org.hibernate.query.restriction.Restriction.startsWith;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poem_;
import io.github.herogold.orm.model.Key;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class QueryTypedTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    QueryTypedTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void aRestrictionOfHibernateIsACriterion() {
        assertThat(titles(poems.where(equal(Poem_.metre, "haiku")::toPredicate).list()))
                .containsExactly("The Old Pond", "Autumn Crow");
        assertThat(
                        titles(
                                poems.where(
                                                startsWith(Poem_.title, "T")
                                                                .and(greaterThan(Poem_.order, 1))
                                                        ::toPredicate)
                                        .list()))
                .containsExactly("Tithonus");
    }

    @Test
    void theCriteriaApiIsACriterion() {
        Query<Poem> query = poems.where((poem, cb) -> cb.isNull(poem.get(Poem_.metre)));

        assertThat(titles(query.list())).containsExactly("Beowulf", "Midnight");
        assertThat(query.count()).isEqualTo(2);
        assertThat(query.exists()).isTrue();
        assertThat(query.orderBy("title desc").first().map(Poem::title)).contains("Midnight");
        assertThat(query.orderBy("title").page(1, 1).list())
                .extracting(Poem::title)
                .containsExactly("Midnight");
    }

    @Test
    void aCriterionStandsBesideNamesWithValues() {
        Query<Poem> query =
                poems.where("poet.name", "Basho").where(equal(Poem_.metre, "haiku")::toPredicate);

        assertThat(titles(query.orderBy("poet.name desc nulls last", "title").list()))
                .containsExactly("Autumn Crow", "The Old Pond");
        assertThat(query.select(String.class, "title").list())
                .containsExactly("The Old Pond", "Autumn Crow");
    }

    @Test
    void anOrderLosesNoRowWhoseAssociationIsMissing() {
        Query<Poem> all = poems.where((poem, cb) -> cb.conjunction());

        assertThat(titles(all.orderBy("poet.name nulls last", "title").list()))
                .hasSize(6)
                .endsWith("Beowulf");
    }

    @Test
    void pagesGoOnAfterARow() {
        Query<Poem> query =
                poems.where((poem, cb) -> cb.conjunction())
                        .orderBy("metre desc nulls last", "title")
                        .limit(2);
        Key afterTwo = query.keyOf(query.list().get(1));
        Key afterFour = query.keyOf(query.after(afterTwo).list().get(1));

        assertThat(titles(query.list())).containsExactly("Ode to Aphrodite", "Autumn Crow");
        assertThat(titles(query.after(afterTwo).list()))
                .containsExactly("The Old Pond", "Tithonus");
        assertThat(titles(query.after(afterFour).list())).containsExactly("Beowulf", "Midnight");
    }

    @Test
    void rowsAreUpdatedAndDeleted() {
        Query<Poem> haiku = poems.where(equal(Poem_.metre, "haiku")::toPredicate);

        assertThat(haiku.update(Map.of("order", 9))).isEqualTo(2);
        assertThat(haiku.select(Integer.class, "order").list()).containsExactly(9, 9);
        assertThat(haiku.delete()).isEqualTo(2);
        assertThat(poems.count()).isEqualTo(4);
    }

    @Test
    void textCannotStandBesideACriterion() {
        Query<Poem> mixed =
                poems.where("title = ?1", "x").where(equal(Poem_.metre, "haiku")::toPredicate);

        assertThatThrownBy(mixed::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("\"Poem where title = ?1 and a typed criterion is met\"");
        assertThatThrownBy(
                        () ->
                                poems.where(equal(Poem_.metre, "haiku")::toPredicate)
                                        .update("order = order + ?1", 1))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("cannot be updated by the text \"order = order + ?1\"");
    }
}
