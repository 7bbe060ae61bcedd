package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.UnknownAttributeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class QueryOrderTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    QueryOrderTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void withoutAnOrderRowsComeById() {
        assertThat(poems.all().list()).extracting(Poem::getId).isSorted();
        assertThat(poems.where("poet is not null").list()).extracting(Poem::getId).isSorted();
    }

    @Test
    void anOrderIsAscendingUnlessItSaysOtherwise() {
        assertThat(titles(poems.all().orderBy("title").list()))
                .containsExactly(
                        "Autumn Crow",
                        "Beowulf",
                        "Midnight",
                        "Ode to Aphrodite",
                        "The Old Pond",
                        "Tithonus");
        assertThat(titles(poems.all().orderBy("title ASC").list()))
                .isEqualTo(titles(poems.all().orderBy("title").list()));
    }

    @Test
    void anOrderCanBeDescending() {
        assertThat(titles(poems.where("order < ?1", 4).orderBy("title desc").list()))
                .containsExactly("The Old Pond", "Ode to Aphrodite", "Midnight");
    }

    @Test
    void ofSeveralOrdersTheLaterOnesDecideBetweenEquals() {
        assertThat(
                        titles(
                                poems.where("poet is not null")
                                        .orderBy("poet.name desc", "title asc")
                                        .list()))
                .containsExactly(
                        "Midnight", "Ode to Aphrodite", "Tithonus", "Autumn Crow", "The Old Pond");
    }

    @Test
    void anAttributeMayBeNamedLikeAWordOfTheQueryLanguage() {
        assertThat(poems.all().orderBy("order desc").first().map(Poem::title)).contains("Beowulf");
    }

    @Test
    void anOrderLeadsThroughAnEmbeddable() {
        assertThat(titles(poems.where("metre = ?1", "haiku").orderBy("poet.home.town").list()))
                .containsExactlyInAnyOrder("The Old Pond", "Autumn Crow");
    }

    @Test
    void anOrderLosesNoRowWhoseAssociationIsMissing() {
        assertThat(titles(poems.all().orderBy("poet.name", "title").list()))
                .hasSize(6)
                .containsSubsequence("Autumn Crow", "The Old Pond", "Midnight", "Tithonus")
                .contains("Beowulf");
        assertThat(titles(poems.all().orderBy("poet").list())).hasSize(6).contains("Beowulf");
        assertThat(titles(poems.all().orderBy("poet.id desc").list()))
                .hasSize(6)
                .contains("Beowulf");
    }

    @Test
    void anOrderLeadsThroughSeveralAssociations() {
        assertThat(titles(poems.all().orderBy("poet.teacher.home.town", "order").list()))
                .hasSize(6)
                .containsSubsequence("The Old Pond", "Autumn Crow")
                .containsSubsequence("Midnight", "Ode to Aphrodite", "Tithonus", "Beowulf");
    }

    @Test
    void anOrderStandsBesideACondition() {
        assertThat(
                        titles(
                                poems.where("poet.name = ?1 and id > ?2", "Sappho", 0L)
                                        .orderBy("poet.home.town", "title")
                                        .list()))
                .containsExactly("Midnight", "Ode to Aphrodite", "Tithonus");
    }

    @Test
    void anOrderSaysWhereRowsWithoutAValueCome() {
        assertThat(titles(poems.all().orderBy("metre nulls first", "title").list()))
                .startsWith("Beowulf", "Midnight")
                .endsWith("Ode to Aphrodite");
        assertThat(titles(poems.all().orderBy("metre desc nulls last", "title").list()))
                .startsWith("Ode to Aphrodite")
                .endsWith("Beowulf", "Midnight");
        assertThat(titles(poems.all().orderBy("poet.name nulls last", "order").list()))
                .endsWith("Beowulf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tite",
                "poet.nam",
                "poet.home.planet",
                "title.length",
                "poet.languages",
                "poet.languages.size",
                ".title",
                "title.",
                "poet..name",
                "Poem.title",
                "this.title"
            })
    void anUnknownAttributeIsRefusedAndTheKnownOnesAreNamed(String order) {
        assertThatThrownBy(() -> poems.all().orderBy(order).list())
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute " + order)
                .hasMessageContaining("createdAt, id, metre, order, poet, title, updatedAt")
                .extracting(refusal -> ((UnknownAttributeException) refusal).attribute())
                .isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "title; drop table Poem",
                "title desc, id",
                "title desc nulls",
                "(select max(p.id) from Poet p)",
                "upper(title)",
                "title--",
                "title /* */ desc",
                "title desc--",
                "1/0",
                "'x'",
                "case when 1=1 then title end",
                "title descending"
            })
    void whatIsNoOrderIsRefusedAtOnce(String order) {
        assertThatThrownBy(() -> poems.all().orderBy(order))
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("is no order")
                .extracting(refusal -> ((UnknownAttributeException) refusal).attribute())
                .isEqualTo(order);
        assertThat(poems.count()).isEqualTo(6);
    }
}
