package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class QueryConditionTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    QueryConditionTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void parametersAreBoundByTheirPosition() {
        assertThat(titles(poems.where("order > ?1 and title like ?2", 3, "%o%").list()))
                .containsExactly("Beowulf", "Autumn Crow", "Tithonus");
    }

    @Test
    void aParameterCanBeUsedTwice() {
        assertThat(titles(poems.where("order = ?1 or order = ?1 + 1", 3).list()))
                .containsExactly("Ode to Aphrodite", "Tithonus");
    }

    @Test
    void aParameterIsAValueWhateverItSays() {
        assertThat(poems.where("title = ?1", "x' or 'a' = 'a").list()).isEmpty();
    }

    @Test
    void aParameterThatIsNullEqualsNothing() {
        assertThat(poems.where("metre = ?1", (Object) null).list()).isEmpty();
    }

    @Test
    void aParameterThatIsNullIsNotDistinctFromWhatIsMissing() {
        assertThat(titles(poems.where("metre is not distinct from ?1", (Object) null).list()))
                .containsExactly("Beowulf", "Midnight");
    }

    @Test
    void aListOfValuesIsOneParameter() {
        assertThat(titles(poems.where("title in ?1", List.of("Midnight", "Tithonus")).list()))
                .containsExactly("Midnight", "Tithonus");
    }

    @Test
    void aPathLeadsThroughAnAssociation() {
        assertThat(titles(poems.where("poet.name = ?1", "Basho").list()))
                .containsExactly("The Old Pond", "Autumn Crow");
    }

    @Test
    void aPathLeadsThroughAnEmbeddable() {
        assertThat(titles(poems.where("poet.home.country = ?1", "Greece").list()))
                .containsExactly("Ode to Aphrodite", "Midnight", "Tithonus");
    }

    @Test
    void anEntityIsAParameter() {
        Poet basho = Model.of(Poet.class).where("name = ?1", "Basho").one();

        assertThat(titles(poems.where("poet = ?1", basho).list()))
                .containsExactly("The Old Pond", "Autumn Crow");
    }

    @Test
    void theIdAndTheTimestampsCanBeAskedFor() {
        Poem midnight = poems.where("title = ?1", "Midnight").one();

        assertThat(
                        titles(
                                poems.where(
                                                "id = ?1 and createdAt = ?2",
                                                midnight.getId(),
                                                midnight.getCreatedAt())
                                        .list()))
                .containsExactly("Midnight");
    }

    @Test
    void aBlankConditionMeansEveryRow() {
        assertThat(poems.where(" ").count()).isEqualTo(6);
    }

    @Test
    void aQueryDoesNotSeeItsArrayChangeLater() {
        Object[] values = {"Midnight"};
        Query<Poem> query = poems.where("title = ?1", values);
        values[0] = "Beowulf";

        assertThat(query.one().title()).isEqualTo("Midnight");
    }
}
