package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.UnknownAttributeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class QueryNarrowingTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    QueryNarrowingTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void anAttributeAndAValueAreACondition() {
        assertThat(titles(poems.where("title", "Midnight").list())).containsExactly("Midnight");
        assertThat(titles(poems.where("order", 6).list())).containsExactly("Beowulf");
        assertThat(titles(poems.where("poet.name", "Basho").list()))
                .containsExactly("The Old Pond", "Autumn Crow");
        assertThat(titles(poems.where("poet.home.country", "Greece").list())).hasSize(3);
    }

    @Test
    void anAttributeThatEqualsNullIsMissing() {
        assertThat(titles(poems.where("metre", (Object) null).list()))
                .containsExactly("Beowulf", "Midnight");
        assertThat(titles(poems.where("poet.name", (Object) null).list()))
                .containsExactly("Beowulf");
    }

    @Test
    void anEntityOrItsIdIsAValue() {
        Poet basho = Model.of(Poet.class).where("name", "Basho").one();

        assertThat(poems.where("poet", basho).count()).isEqualTo(2);
        assertThat(poems.where("poet.id", basho.getId()).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tite", "poet.nam", "poet.languages", "title.", "this.title"})
    void aNameThatTheMetamodelDoesNotKnowIsRefused(String name) {
        assertThatThrownBy(poems.where(name, "x")::list)
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute " + name);
    }

    @Test
    void namedParametersAreBound() {
        assertThat(
                        titles(
                                poems.where(
                                                "order > :least and title like :pattern",
                                                Map.of("least", 3, "pattern", "%o%"))
                                        .list()))
                .containsExactly("Beowulf", "Autumn Crow", "Tithonus");
    }

    @Test
    void aNamedParameterMayBeNull() {
        Map<String, Object> values = new HashMap<>();
        values.put("metre", null);

        assertThat(poems.where("metre is not distinct from :metre", values).count()).isEqualTo(2);
    }

    @Test
    void aNamedParameterThatIsMissingOrUnknownIsAnError() {
        assertThatThrownBy(poems.where("title = :title", Map.of())::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("It has 1 parameter, but was given 0 values");
        assertThatThrownBy(poems.where("title = 'x'", Map.of("title", "x"))::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("is not understood");
    }

    @Test
    void everyFurtherConditionNarrows() {
        Query<Poem> haiku = poems.where("metre = ?1", "haiku");

        assertThat(titles(haiku.where("title like ?1", "%Crow").list()))
                .containsExactly("Autumn Crow");
        assertThat(
                        titles(
                                haiku.where("order = ?1 or order = ?2", 1, 2)
                                        .where("title", "The Old Pond")
                                        .where("order < :most", Map.of("most", 3))
                                        .list()))
                .containsExactly("The Old Pond");
        assertThat(haiku.count()).isEqualTo(2);
    }

    @Test
    void aFurtherConditionWithOrStaysItsOwn() {
        assertThat(
                        titles(
                                poems.where("metre = ?1 or metre is null", "sapphic")
                                        .where("order > ?1 or order < ?2", 5, 3)
                                        .list()))
                .containsExactly("Beowulf", "Midnight");
    }

    @Test
    void whatLooksLikeAParameterInALiteralIsNone() {
        new Poem("Who? ?1 said 'no'", 7).add();

        assertThat(
                        poems.where("order = ?1", 7)
                                .where("title = 'Who? ?1 said ''no''' and order = ?1", 7)
                                .count())
                .isEqualTo(1);
    }

    @Test
    void aScopeIsAMethodThatReturnsAQuery() {
        assertThat(titles(withoutMetre().where("poet is not null").list()))
                .isEqualTo(List.of("Midnight"));
    }

    private Query<Poem> withoutMetre() {
        return poems.where("metre is null");
    }
}
